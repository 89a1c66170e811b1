import { clockAheadMs } from '../../../src/domain/deliveries/clock-ahead';
import { byOwnClock, happenedAt, isSure, madeAt } from '../../../src/domain/findings/made-at';
import { eventWith } from '../../support/builders';

const RECEIVED = '2026-11-03T10:00:00.000Z';
const MINUTES_4 = 240_000;

describe('by how much a sender’s clock was ahead', () => {
  const receivedSeconds = Date.parse(RECEIVED) / 1000;
  it.each([
    ['signed four minutes before the receipt, which may be its way', -240, 0],
    ['signed at the receipt', 0, 0],
    ['a second ahead', 1, 0],
    ['two seconds ahead, which is measurable', 2, 2000],
    ['four minutes ahead', 240, MINUTES_4],
  ])('%s', (_how, seconds, expected) => {
    expect(clockAheadMs(receivedSeconds + seconds, RECEIVED)).toBe(expected);
  });

  it('is not measured by less than two seconds', () => {
    expect(clockAheadMs(receivedSeconds + 2, '2026-11-03T10:00:00.001Z')).toBe(0);
  });
});

describe('when an event was made', () => {
  const made = (at: string, sentAheadMs?: number, madeBefore?: string): string =>
    madeAt({
      ...{ at, receivedAt: RECEIVED },
      ...(sentAheadMs !== undefined && { sentAheadMs }),
      ...(madeBefore !== undefined && { madeBefore }),
    });

  it.each([
    ['as its source says', '2026-11-03T09:59:00.000Z', undefined, '2026-11-03T09:59:00.000Z'],
    ['no later than its receipt', '2026-11-03T10:03:00.000Z', undefined, RECEIVED],
    [
      'earlier by as much as the clock was ahead',
      '2026-11-03T09:59:00.000Z',
      MINUTES_4,
      '2026-11-03T09:55:00Z',
    ],
    ['also if it is dated after its receipt', '2026-11-03T10:03:59.000Z', MINUTES_4, '2026-11-03T09:59:59Z'],
    ['at its receipt', '2026-11-03T10:04:00.000Z', MINUTES_4, '2026-11-03T10:00:00Z'],
    ['still no later than its receipt', '2026-11-03T10:04:00.001Z', MINUTES_4, RECEIVED],
  ])('%s', (_how, at, sentAheadMs, expected) => {
    expect(made(at, sentAheadMs)).toBe(expected);
  });

  it.each([
    ['a millisecond before what the source has shown to be later', RECEIVED, '2026-11-03T09:58:59.999Z'],
    ['as dated, a millisecond before it', '2026-11-03T09:58:59.999Z', '2026-11-03T09:58:59.999Z'],
    ['not at it', '2026-11-03T09:59:00.000Z', '2026-11-03T09:58:59.999Z'],
  ])('%s', (_how, at, expected) => {
    expect(made(at, undefined, '2026-11-03T09:59:00.000Z')).toBe(expected);
  });

  it.each([
    ['an hour before it: by the same clock', '2026-11-03T09:00:00.000Z', '2026-11-03T08:56:00Z'],
    ['a millisecond more: as dated', '2026-11-03T08:59:59.999Z', '2026-11-03T08:59:59.999Z'],
    ['after it: by the same clock', '2026-11-03T10:03:00.000Z', '2026-11-03T09:59:00Z'],
  ])('dates what an event tells of, %s', (_when, stated, expected) => {
    const event = { at: '2026-11-03T10:00:00.000Z', receivedAt: RECEIVED, sentAheadMs: MINUTES_4 };
    expect(happenedAt(stated, event)).toBe(expected);
  });

  it('keeps the text of an instant that it does not move', () => {
    expect(byOwnClock('2026-11-03T09:59:00Z', { receivedAt: RECEIVED })).toBe('2026-11-03T09:59:00Z');
  });

  it.each([
    ['at its receipt', RECEIVED, 0, true],
    ['ten seconds before it', '2026-11-03T09:59:50.000Z', 0, true],
    ['a millisecond more', '2026-11-03T09:59:49.999Z', 0, false],
    ['ten seconds after it', '2026-11-03T10:00:10.000Z', 0, true],
    ['a millisecond more after it: the clock was set since', '2026-11-03T10:00:10.001Z', 0, false],
    ['after its receipt, by a clock as far ahead', '2026-11-03T10:04:00.000Z', MINUTES_4, true],
    ['ten seconds before, by that clock', '2026-11-03T10:03:50.000Z', MINUTES_4, true],
    ['a millisecond more, by that clock', '2026-11-03T10:03:49.999Z', MINUTES_4, false],
  ])('is sure or not: dated %s', (_when, at, sentAheadMs, expected) => {
    expect(isSure(eventWith({ at, receivedAt: RECEIVED, sentAheadMs }))).toBe(expected);
  });
});
