import { answerSlaLine } from '../../../src/adapters/sla/answer-sla-line';
import { office } from '../../support/clock-builders';
import { policyWith } from '../../support/builders';

const submission = { at: '2026-11-01T08:00:00Z', type: 'submitted' };
const high = { at: '2026-11-01T08:00:00Z', type: 'severity', severity: 'high' };
const now = '2026-11-22T12:00:00Z';

const answer = (question: object): unknown => JSON.parse(answerSlaLine(JSON.stringify(question)));

describe('an answer', () => {
  it('is the clock, with the id of the question', () => {
    const triaged = { at: '2026-11-03T09:12:00Z', type: 'triaged' };
    const timeline = [triaged, high, submission];
    expect(answer({ id: 'a', policy: 'marketplace-cloud-2026', timeline, now })).toEqual({
      id: 'a',
      state: 'running',
      band: 'on-track',
      startedAt: '2026-11-03T09:12:00Z',
      deadline: '2026-12-01T09:12:00Z',
      dueDate: '2026-12-01',
      provisional: false,
      remainingMs: 767_520_000,
      usedFraction: 1_651_680_000 / 2_419_200_000,
      outcome: null,
      nextCheckAt: '2026-11-24T09:12:00Z',
      explanation: [
        {
          at: '2026-11-03T09:12:00Z',
          kind: 'base',
          detail: {
            rule: 'triaged',
            submittedAt: '2026-11-01T08:00:00Z',
            triageWindowDays: 14,
            provisional: false,
          },
        },
        {
          at: '2026-11-03T09:12:00Z',
          kind: 'first-severity',
          to: '2026-12-01T09:12:00Z',
          detail: { severity: 'high', target: { days: 28 } },
        },
      ],
    });
  });

  it('of the requested target, by default the fix', () => {
    const policy = policyWith({ targets: { triage: { high: { hours: 4 } } } });
    const of = (target?: string): unknown => answer({ policy, timeline: [submission, high], target, now });
    expect(of('triage')).toMatchObject({ state: 'breached', deadline: '2026-11-01T12:00:00Z' });
    expect(of('first-response')).toMatchObject({ state: 'no-target' });
    expect(of('fix')).toEqual(of());
  });

  it('accepts instants with offsets, and events in any order and twice', () => {
    const policy = 'marketplace-cloud-2026';
    const same = [high, { ...submission, at: '2026-11-01T09:00:00+01:00' }, high, submission];
    expect(answer({ policy, timeline: same, now: '2026-11-22T07:00:00-05:00' })).toEqual(
      answer({ policy, timeline: [submission, high], now }),
    );
  });

  it('is the same whatever the policy’s name, publication and date', () => {
    const { sourceUrl, inForceFrom, ...bare } = policyWith();
    expect([sourceUrl, inForceFrom]).not.toContain(undefined);
    const of = (policy: object): unknown => answer({ policy, timeline: [submission, high], now });
    expect(of({ ...bare, id: 'other', version: -2, name: '', inForceFrom: '2030-01-01' })).toEqual(of(bare));
  });

  it('is one line, whatever the question contains', () => {
    const id = 'two\nlines';
    expect(answerSlaLine(JSON.stringify({ id, policy: 'x', timeline: [], now }))).not.toContain('\n');
  });
});

describe('a question without an answer', () => {
  it.each([
    ['no submission', [high], 'timeline: The timeline has no "submitted" event.'],
    [
      'two',
      [submission, { ...submission, at: '2026-11-02T00:00:00Z' }],
      'timeline: The timeline has "submitted" events at different instants.',
    ],
    [
      'two, one of them later than now',
      [submission, { ...submission, at: '2027-11-02T00:00:00Z' }],
      'timeline: The timeline has "submitted" events at different instants.',
    ],
  ])('%s', (_name, timeline, error) => {
    expect(answer({ id: 1, policy: 'marketplace-cloud-2026', timeline, now })).toEqual({ id: 1, error });
  });

  it('a deadline after the year 9999', () => {
    const policy = policyWith({
      clockBase: 'submitted',
      targets: { fix: { high: { days: 2_900_000, calendar: office } } },
    });
    expect(answer({ id: 1, policy, timeline: [submission, high], now })).toEqual({
      id: 1,
      error: 'policy: The deadline would lie after the year 9999.',
    });
  });

  it('a line without an id is answered without one', () => {
    expect(answerSlaLine('nonsense')).toBe('{"error":"line: not JSON"}');
  });
});
