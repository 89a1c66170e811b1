import type { DeadLetterSummary } from '../../../src/domain/deliveries/delivery';
import { lettersToDrop, MAX_LETTERS } from '../../../src/domain/deliveries/letters-to-drop';

const NOW = '2026-12-10T12:00:00.000Z';
const IN_TIME = '2026-12-01T00:00:00Z';

function letter(number: number, diedAt: string = IN_TIME): DeadLetterSummary {
  const eventId = `event-${number}`;
  const about = { connectionId: 'demo', way: 'webhook', eventKey: 'submission.updated' } as const;
  return {
    ...about,
    eventId,
    submissionId: `sub-${number}`,
    receivedAt: diedAt,
    diedAt,
    attempts: 1,
    reason: 'No.',
  };
}

const letters = (count: number): readonly DeadLetterSummary[] =>
  Array.from({ length: count }, (_, index) => letter(index));

describe('a dead letter is kept', () => {
  it.each([
    ['for 30 days', '2026-11-10T12:00:00.000Z', false],
    ['for 30 days less a moment', '2026-11-10T12:00:00.001Z', false],
    ['and no longer', '2026-11-10T11:59:59.999Z', true],
  ])('%s', (_name, diedAt, dropped) => {
    const found = lettersToDrop([letter(1, diedAt)], NOW);
    expect(found).toEqual(dropped ? [{ letter: letter(1, diedAt), because: 'age' }] : []);
  });
});

describe('of a site', () => {
  it.each([
    [0, 0],
    [MAX_LETTERS, 0],
    [MAX_LETTERS + 1, 1],
    [MAX_LETTERS + 300, 300],
  ])('%d letters are %d too many, the earliest', (count, tooMany) => {
    const found = lettersToDrop(letters(count), NOW);
    expect(found.map(({ because }) => because)).toEqual(Array<string>(tooMany).fill('count'));
    expect(found.map(({ letter: { eventId } }) => eventId)).toEqual(
      letters(tooMany).map(({ eventId }) => eventId),
    );
  });

  it('those that are too old count among those that are too many', () => {
    const old = [letter(-2, '2026-01-01T00:00:00Z'), letter(-1, '2026-01-02T00:00:00Z')];
    const found = lettersToDrop([...old, ...letters(MAX_LETTERS - 1)], NOW);
    expect(found.map(({ because }) => because)).toEqual(['age', 'age']);
  });
});
