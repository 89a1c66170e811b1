import type { DeadLetterSummary } from '../../../src/domain/deliveries/delivery';
import { deadLettersToDrop, MAX_DEAD_LETTERS } from '../../../src/domain/deliveries/dead-letters-to-drop';

const NOW = '2026-12-10T12:00:00.000Z';
const IN_TIME = '2026-12-01T00:00:00Z';

function deadLetter(number: number, diedAt: string = IN_TIME): DeadLetterSummary {
  const eventId = `event-${number}`;
  const of = { source: 'bugcrowd', connectionId: 'demo', channel: 'webhook' } as const;
  const about = { ...of, eventKey: 'submission.updated' };
  return {
    ...about,
    eventId,
    submissionId: `sub-${number}`,
    receivedAt: diedAt,
    diedAt,
    attempts: 1,
    reason: { code: 'failed', message: 'No.' },
  };
}

const deadLetterList = (count: number): readonly DeadLetterSummary[] =>
  Array.from({ length: count }, (_, index) => deadLetter(index));

describe('a dead letter is kept', () => {
  it.each([
    ['for 30 days', '2026-11-10T12:00:00.000Z', false],
    ['for 30 days less a moment', '2026-11-10T12:00:00.001Z', false],
    ['and no longer', '2026-11-10T11:59:59.999Z', true],
  ])('%s', (_name, diedAt, dropped) => {
    const found = deadLettersToDrop([deadLetter(1, diedAt)], NOW, true);
    expect(found).toEqual(dropped ? [{ deadLetter: deadLetter(1, diedAt), because: 'age' }] : []);
  });
});

describe('of a connection', () => {
  const idsOf = (found: ReturnType<typeof deadLettersToDrop>): readonly string[] =>
    found.map(({ deadLetter: { eventId } }) => eventId);

  it.each([
    [0, 0],
    [MAX_DEAD_LETTERS, 0],
    [MAX_DEAD_LETTERS + 1, 1],
    [MAX_DEAD_LETTERS + 300, 300],
  ])('%d letters are %d too many, the earliest', (count, tooMany) => {
    const found = deadLettersToDrop(deadLetterList(count), NOW, true);
    expect(found.map(({ because }) => because)).toEqual(Array<string>(tooMany).fill('count'));
    expect(idsOf(found)).toEqual(deadLetterList(tooMany).map(({ eventId }) => eventId));
  });

  it('those that are too old make room for the others', () => {
    const old = [deadLetter(-2, '2026-01-01T00:00:00Z'), deadLetter(-1, '2026-01-02T00:00:00Z')];
    const found = deadLettersToDrop([...old, ...deadLetterList(MAX_DEAD_LETTERS)], NOW, true);
    expect(found.map(({ because }) => because)).toEqual(['age', 'age']);
  });

  it('the least severe are dropped first, whatever their age, and of one severity the oldest', () => {
    const [oldest, later, latest] = ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'];
    const rated: readonly DeadLetterSummary[] = [
      { ...deadLetter(-1, oldest), severity: 'critical' },
      { ...deadLetter(-2, oldest), severity: 'low' },
      { ...deadLetter(-3, later), severity: 'low' },
      { ...deadLetter(-4, later), severity: 'informational' },
      { ...deadLetter(-5, latest), severity: null },
      deadLetter(-6, latest),
    ];
    const others = deadLetterList(MAX_DEAD_LETTERS - 1).map((each) => ({
      ...each,
      severity: 'high' as const,
    }));
    const found = deadLettersToDrop([...rated, ...others], NOW, true);
    expect(idsOf(found)).toEqual(['event--5', 'event--6', 'event--4', 'event--2', 'event--3']);
  });

  it('each has its own limit', () => {
    const ofOther = deadLetterList(MAX_DEAD_LETTERS).map((each) => ({ ...each, connectionId: 'other' }));
    const found = deadLettersToDrop([...deadLetterList(MAX_DEAD_LETTERS + 1), ...ofOther], NOW, true);
    expect(idsOf(found)).toEqual(['event-0']);
  });

  it('suspended deliveries are dropped for their age alone', () => {
    const old = deadLetter(-1, '2026-01-01T00:00:00Z');
    const found = deadLettersToDrop([old, ...deadLetterList(MAX_DEAD_LETTERS + 300)], NOW, false);
    expect(found.map(({ because }) => because)).toEqual(['age']);
  });
});
