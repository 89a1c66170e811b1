import { createClock } from '../../../devhost/base/clock';
import { createStorageQuota, type StorageQuota } from '../../../devhost/forge/kvs/quota';

const KB = 1024;
const START_MS = Date.parse('2026-11-03T09:12:00Z');

describe('the quota of the storage', () => {
  let nowMs = START_MS;
  let quota: StorageQuota;
  beforeEach(() => {
    nowMs = START_MS;
    quota = createStorageQuota(() => nowMs);
  });

  /** Makes this many calls, ten in a second of the host. */
  const use = (operation: 'read' | 'write' | 'delete' | 'query', calls: number, bytes = 1): void => {
    for (let call = 0; call < calls; call += 1) {
      nowMs = START_MS + Math.floor(call / 100) * 1000;
      expect(quota.admit(operation)).toBeNull();
      quota.charge(operation, bytes);
    }
  };
  const refused = expect.objectContaining({ status: 429, code: 'RATE_LIMIT_EXCEEDED' }) as unknown;

  it.each(['read', 'query'] as const)('is 4,000 reads a minute, %s', (operation) => {
    use(operation, 4000);
    expect(quota.admit('read')).toEqual(refused);
    expect(quota.admit('write')).toBeNull();
  });

  it.each(['write', 'delete'] as const)('is 4,000 writes a minute beside them, %s', (operation) => {
    use(operation, 4000);
    expect(quota.admit('write')).toEqual(refused);
    expect(quota.admit('read')).toBeNull();
  });

  it('counts every 10 KB or part of it', () => {
    use('write', 400, 100 * KB);
    expect(quota.admit('write')).toEqual(refused);
    use('read', 1333, 20 * KB + 1);
    expect(quota.admit('read')).toBeNull();
    quota.charge('read', 1);
    expect(quota.admit('read')).toEqual(refused);
  });

  it('begins again with the next minute of the host, and when its clock is set back', () => {
    use('write', 4000);
    nowMs = START_MS + 59_999;
    expect(quota.admit('write')).toEqual(refused);
    nowMs = START_MS + 60_000;
    expect(quota.admit('write')).toBeNull();
    use('write', 4000);
    nowMs = START_MS - 60_000;
    expect(quota.admit('write')).toBeNull();
  });

  it('is 1,000 calls a second of the host', () => {
    for (let call = 0; call < 1000; call += 1) {
      quota.admit(call % 2 === 0 ? 'read' : 'write');
    }
    expect(quota.admit('read')).toEqual(refused);
    nowMs = START_MS + 1000;
    expect(quota.admit('read')).toBeNull();
  });

  it('is not counted while it is lifted, and is in force again with a reset', () => {
    quota.lift(true);
    use('write', 5000);
    expect(quota.admit('write')).toBeNull();
    quota.reset();
    use('write', 4000);
    expect(quota.admit('write')).toEqual(refused);
  });

  it('goes by the clock of the host, not by real time', () => {
    const clock = createClock();
    clock.set(START_MS);
    const own = createStorageQuota(() => clock.nowMs());
    for (let call = 0; call < 1000; call += 1) own.admit('read');
    clock.set(START_MS + 1000);
    expect(own.admit('read')).toBeNull();
  });
});
