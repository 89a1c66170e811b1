import type { FiguresRequest, FiguresResult } from '../../../src/contract/figures';
import type { Channel } from '../../../static/src/shared-figures/messages';
import { openDesk } from '../../../static/src/shared-figures/open-desk';
import { wantFigures } from '../../../static/src/shared-figures/want-figures';

const request: FiguresRequest = { months: 24, connectionId: null, project: null };
const answer: FiguresResult = { type: 'no-projects' };

/** Carries every message to every listener, as Jira does between the frames of a dashboard. */
function openChannel(): Channel {
  const listeners = new Set<{ readonly event: string; readonly hear: (message: unknown) => void }>();
  return {
    tell(event, message) {
      queueMicrotask(() => {
        for (const listener of listeners) if (listener.event === event) listener.hear(message);
      });
    },
    listen(event, hear) {
      const listener = { event, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A server that counts its calls and answers after some time. */
function openServer(afterMs: number, answers: readonly (FiguresResult | Error)[] = []) {
  const calls: FiguresRequest[] = [];
  return {
    calls,
    ask: async (asked: FiguresRequest): Promise<FiguresResult> => {
      calls.push(asked);
      const given = answers[calls.length - 1] ?? answer;
      if (afterMs > 0)
        await new Promise((resolve) => {
          setTimeout(resolve, afterMs);
        });
      if (given instanceof Error) throw given;
      return given;
    },
  };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

const nowMs = (): number => Date.now();

describe('gadgets with the script of their dashboard', () => {
  test.each([
    ['before the script is there', 1000],
    ['after it', 0],
  ])('that are drawn %s cost one call together', async (_name, scriptMs) => {
    const channel = openChannel();
    const server = openServer(20_000);
    const own = openServer(0);
    if (scriptMs === 0) openDesk(channel, server.ask, nowMs);
    const wanted = [0, 1, 2].map(() => wantFigures(request, channel, own.ask));
    await jest.advanceTimersByTimeAsync(scriptMs);
    if (scriptMs > 0) openDesk(channel, server.ask, nowMs);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await Promise.all(wanted)).toEqual([answer, answer, answer]);
    expect([server.calls, own.calls]).toEqual([[request], []]);
  });

  test.each([
    [9_999, 1],
    [10_000, 2],
  ])('that ask again %d ms after the answer have cost %d calls', async (laterMs, calls) => {
    const channel = openChannel();
    const server = openServer(0);
    openDesk(channel, server.ask, nowMs);
    const first = wantFigures(request, channel, server.ask);
    await first;
    await jest.advanceTimersByTimeAsync(laterMs);
    await wantFigures(request, channel, server.ask);
    expect(server.calls).toHaveLength(calls);
  });

  test('hear only of what they asked for', async () => {
    const channel = openChannel();
    const server = openServer(10);
    openDesk(channel, server.ask, nowMs);
    const other = { ...request, connectionId: 'demo' };
    const wanted = [wantFigures(request, channel, server.ask), wantFigures(other, channel, server.ask)];
    await jest.advanceTimersByTimeAsync(20);
    await Promise.all(wanted);
    expect(server.calls).toEqual([request, other]);
  });

  test('are told why it failed, and may ask again at once', async () => {
    const channel = openChannel();
    const server = openServer(0, [new Error('Storage is busy.')]);
    openDesk(channel, server.ask, nowMs);
    const failed = expect(wantFigures(request, channel, server.ask)).rejects.toThrow('Storage is busy.');
    await jest.advanceTimersByTimeAsync(1);
    await failed;
    const again = wantFigures(request, channel, server.ask);
    await jest.advanceTimersByTimeAsync(1);
    expect(await again).toEqual(answer);
  });
});

describe('a gadget without a script', () => {
  test('asks for itself after a moment', async () => {
    const own = openServer(0);
    const wanted = wantFigures(request, openChannel(), own.ask);
    await jest.advanceTimersByTimeAsync(1499);
    expect(own.calls).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(await wanted).toEqual(answer);
    expect(own.calls).toEqual([request]);
  });

  test('asks for itself when the script asked and was never answered', async () => {
    const channel = openChannel();
    openDesk(channel, () => new Promise(() => undefined), nowMs);
    const own = openServer(0);
    const wanted = wantFigures(request, channel, own.ask);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(own.calls).toEqual([]);
    await jest.advanceTimersByTimeAsync(2);
    expect(await wanted).toEqual(answer);
  });
});
