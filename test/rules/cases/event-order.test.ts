import {
  isNewer,
  isOrderUnsure,
  isUnsure,
  orderOf,
  refOf,
  settledBy,
} from '../../../src/domain/cases/event-order';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { toInstant } from '../../../src/domain/sla/instant';
import { eventWith } from '../../support/builders';

const NOON = Date.parse('2026-11-10T12:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const iso = (ms: number): string => toInstant(NOON + ms);

/** An event that is dated and received so long after noon. */
const dated = (atMs: number, receivedMs: number, changes: Partial<SubmissionEvent> = {}): SubmissionEvent =>
  eventWith({ id: 'event-2', at: iso(atMs), receivedAt: iso(receivedMs), ...changes });
const prompt = (atMs: number): SubmissionEvent => dated(atMs, atMs, { id: 'event-1' });
const late = (atMs: number): SubmissionEvent => dated(atMs, atMs + 60 * MINUTE);
const read = (atMs: number): SubmissionEvent => dated(atMs, atMs, { id: 'read-1', key: 'submission.read' });

describe('a reference to an event', () => {
  it.each<[string, SubmissionEvent, object]>([
    ['that came at once', prompt(0), { at: iso(0), eventId: 'event-1' }],
    ['that came late', late(0), { at: iso(0), eventId: 'event-2', isUnsure: true }],
    [
      'of a clock that was ahead',
      dated(4 * MINUTE, 0, { sentAheadMs: 4 * MINUTE }),
      { at: iso(0), statedAt: iso(4 * MINUTE), eventId: 'event-2' },
    ],
    ['that was read', read(0), { at: iso(0), eventId: 'read-1', readAt: iso(0) }],
  ])('%s', (_how, event, expected) => {
    expect(refOf(event)).toEqual(expected);
  });
});

describe('which of two events is newer', () => {
  it.each<[string, SubmissionEvent, SubmissionEvent, boolean]>([
    ['a millisecond later', prompt(1), prompt(0), true],
    ['at one instant: the greater id', dated(0, 0), prompt(0), true],
    ['at one instant: not the lesser id', dated(0, 0, { id: 'event-0' }), prompt(0), false],
    ['a millisecond earlier', dated(-1, 0), prompt(0), false],
    [
      'a clock that stays ahead: a late one that is dated after the receipt of the newer',
      dated(4 * MINUTE - SECOND, 60 * MINUTE, { sentAheadMs: 4 * MINUTE }),
      dated(4 * MINUTE, 0, { id: 'event-1', sentAheadMs: 4 * MINUTE }),
      false,
    ],
    [
      'a clock that is set back: a prompt one that is dated before the older',
      prompt(10 * SECOND),
      dated(4 * MINUTE, 0, { id: 'event-1', sentAheadMs: 4 * MINUTE }),
      true,
    ],
    ['received a millisecond after the source was asked', dated(SECOND, 1), read(0), true],
    ['received when the source was asked, whatever its date', dated(SECOND, 0), read(0), false],
    ['received before', dated(5 * MINUTE, -1), read(0), false],
    ['read later', { ...read(1), id: 'read-2' }, read(0), true],
  ])('%s', (_what, event, than, expected) => {
    expect(isNewer(event, refOf(than))).toBe(expected);
  });
});

describe('whether that is sure', () => {
  it.each<[string, SubmissionEvent, SubmissionEvent, boolean]>([
    ['a prompt one', prompt(SECOND), late(0), false],
    ['a late one, dated five minutes after a prompt one', late(5 * MINUTE), prompt(0), true],
    ['a millisecond more', late(5 * MINUTE + 1), prompt(0), false],
    ['five minutes before it', late(-5 * MINUTE), prompt(0), true],
    ['a millisecond more before it', late(-5 * MINUTE - 1), prompt(0), false],
    ['two late ones, ten minutes apart', late(10 * MINUTE), { ...late(0), id: 'event-1' }, true],
    ['a millisecond more apart', late(10 * MINUTE + 1), { ...late(0), id: 'event-1' }, false],
    ['dated after its receipt by a clock that was not ahead', dated(10 * SECOND + 1, 0), prompt(0), true],
    ['ten seconds after it', dated(10 * SECOND, 0), prompt(0), false],
    ['the same one again', late(0), late(0), false],
    ['received before the source was asked', late(0), read(60 * MINUTE), false],
    ['received after that', late(0), read(0), true],
  ])('%s: unsure %#', (_what, event, than, expected) => {
    expect(isOrderUnsure(event, refOf(than))).toBe(expected);
  });

  const known = { facts: { ...eventWith().facts, title: 'IDOR' }, factsFrom: refOf(prompt(0)) } as never;
  it.each<[string, SubmissionEvent, boolean]>([
    ['something else is said', late(0), true],
    ['the same is said', { ...late(0), facts: { title: 'IDOR' } }, false],
    ['nothing is said', { ...late(0), facts: {} }, false],
    ['what is only displayed is said', { ...late(0), facts: { targetName: 'shop' } }, false],
    ['the source itself says it', { ...late(0), key: 'submission.read' }, false],
    ['an administrator says it', { ...late(0), key: 'finding.entered' }, false],
  ])('it matters only where it decides about facts: %s', (_what, event, expected) => {
    expect(isUnsure(known, event)).toBe(expected);
  });

  it('is sure for the first event of a case', () => {
    expect(isUnsure(null, late(0))).toBe(false);
  });

  it('is settled once the source was asked after the receipt', () => {
    const event = late(0);
    expect(orderOf(event, { factsFrom: refOf(read(60 * MINUTE)) })).toBe('asked');
    expect(orderOf(event, { factsFrom: refOf(read(60 * MINUTE - 1)) })).toBe('open');
    expect(orderOf(event, { factsFrom: refOf(event) })).toBe('open');
    expect(orderOf(event, null)).toBe('open');
  });

  it.each<[string, Partial<SubmissionEvent['facts']>, string | undefined]>([
    ['what was known: the event was made before', { title: 'IDOR' }, iso(0)],
    ['what the event says: its date holds', { title: 'Stored XSS' }, undefined],
    ['something else: its date holds', { title: 'SQL injection' }, undefined],
    ['nothing about it: its date holds', {}, undefined],
  ])('the source says %s', (_what, facts, expected) => {
    expect(settledBy(known, late(SECOND), { facts }).madeBefore).toBe(expected);
  });
});
