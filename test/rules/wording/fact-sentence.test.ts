import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';
import { factSentence } from '../../../src/wording/fact-sentence';

const say = (change: Parameters<typeof factSentence>[0]): string =>
  factSentence(change, 'UTC', bugcrowdWords);

describe('a fact in a comment', () => {
  it.each([
    [
      { kind: 'milestone', milestone: 'cve-assigned', at: '2026-11-05T10:00:00Z', reason: null },
      /^The milestone “cve assigned” was reached on .*5 Nov 2026.*\.$/,
    ],
    [
      { kind: 'milestone', milestone: 'rewarded', at: '2026-11-05T10:00:00Z', reason: 'Paid by wire' },
      /\. Reason: Paid by wire\.$/,
    ],
    [{ kind: 'flag', flag: 'kev', holds: true, reason: null }, /^The flag “kev” was set\.$/],
    [
      { kind: 'flag', flag: 'kev', holds: false, reason: 'By mistake' },
      /^The flag “kev” was cleared\. Reason: By mistake\.$/,
    ],
    [{ kind: 'blocked', isBlocked: true }, /^Bugcrowd waits for the researcher, so the clock is paused/],
    [{ kind: 'blocked', isBlocked: false }, /^Bugcrowd no longer waits for the researcher/],
  ] as const)('%j', (change, sentence) => {
    expect(say(change)).toMatch(sentence);
  });
});
