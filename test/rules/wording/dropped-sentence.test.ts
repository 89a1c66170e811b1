import { DEAD_LETTER_DAYS, MAX_DEAD_LETTERS } from '../../../src/domain/deliveries/dead-letters-to-drop';
import { droppedSentence, KEPT_SENTENCE } from '../../../src/wording/dropped-sentence';
import { numberText } from '../../../src/wording/figures';

describe('dead letters that were dropped', () => {
  it('are reported with the present limits', () => {
    expect(KEPT_SENTENCE).toContain(`${DEAD_LETTER_DAYS} days`);
    expect(KEPT_SENTENCE).toContain(`up to ${numberText(MAX_DEAD_LETTERS)}`);
  });

  it('each have a reason', () => {
    expect(droppedSentence('age')).toBe('Older than 30 days');
    expect(droppedSentence('count')).toBe('More than 1,000 dead letters');
  });
});
