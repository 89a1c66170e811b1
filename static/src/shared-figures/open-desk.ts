import type { FiguresRequest } from '../../../src/contract/figures';
import { reasonOf } from '../remote/reason-of';
import { DESK, keyOf, WANTED, type AskFigures, type Channel, type DeskMessage } from './messages';

/** Gadgets are drawn, and refreshed, within moments of each other: an answer this young is good for all of them. */
const FRESH_MS = 10_000;

/** What the server said, or is about to say, to a request. */
interface Asked {
  /** `null` while it is awaited. */
  readonly answer: DeskMessage | null;
  readonly atMs: number;
}

/**
 * Asks the server once for what several gadgets want at about the same time, and tells the answer to all of them.
 * @param nowMs a monotonic clock.
 */
export function openDesk(channel: Channel, ask: AskFigures, nowMs: () => number): void {
  const asked = new Map<string, Asked>();
  const say = (message: DeskMessage): void => {
    channel.tell(DESK, message);
  };
  const settle = (key: string, answer: DeskMessage): void => {
    asked.set(key, { answer, atMs: nowMs() });
    say(answer);
  };
  channel.listen(WANTED, (message) => {
    const request = message as FiguresRequest;
    const key = keyOf(request);
    const known = asked.get(key);
    if (known?.answer === null) say({ type: 'asked', key });
    // What failed is asked again: somebody has pressed a button for it.
    else if (known?.answer?.type === 'figures' && nowMs() - known.atMs < FRESH_MS) say(known.answer);
    else {
      asked.set(key, { answer: null, atMs: nowMs() });
      say({ type: 'asked', key });
      ask(request).then(
        (result) => {
          settle(key, { type: 'figures', key, result });
        },
        (error: unknown) => {
          settle(key, { type: 'failed', key, reason: reasonOf(error) });
        },
      );
    }
  });
  // Gadgets that were drawn first ask again.
  say({ type: 'open' });
}
