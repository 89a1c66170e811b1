import { createLatency } from '../../../devhost/forge/latency';

describe('the latency of the app’s calls', () => {
  const waits = (latency: ReturnType<typeof createLatency>, invocation: object, calls: number) =>
    Array.from({ length: calls }, () => latency.msOf(invocation));

  it('is zero by default', () => {
    const latency = createLatency('none');
    expect(waits(latency, {}, 3)).toEqual([0, 0, 0]);
    expect(latency.isLive).toBe(false);
  });

  it('is 0.4 s for the first call of an invocation if it is live, and 25 to 280 ms for the others', () => {
    const latency = createLatency('live');
    const [first, ...others] = waits(latency, {}, 200);
    expect(first).toBe(400);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(25);
    expect(Math.min(...others)).toBeLessThan(40);
    expect(Math.max(...others)).toBeLessThanOrEqual(280);
    expect(Math.max(...others)).toBeGreaterThan(265);
    expect(waits(latency, {}, 1)).toEqual([400]);
  });

  it('is zero while it is lifted', () => {
    const latency = createLatency('live');
    latency.lift(true);
    expect(waits(latency, {}, 2)).toEqual([0, 0]);
    latency.lift(false);
    expect(waits(latency, {}, 1)).toEqual([400]);
  });

  it('is the same for the same calls, so that two runs can be compared', () => {
    const [one, other] = [createLatency('live'), createLatency('live')];
    expect(waits(one, {}, 50)).toEqual(waits(other, {}, 50));
  });
});
