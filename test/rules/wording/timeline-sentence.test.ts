import type { Source, TimelineEvent } from '../../../src/domain/sla/timeline';
import { sourceText, timelineSentence } from '../../../src/wording/timeline-sentence';

const at = '2026-11-10T12:00:00Z';
const people = { dev: 'Dana Developer', admin: 'Ada Admin' };

const source = (system: Source['system'], id: string, reportedAt = at): Source => ({
  system,
  id,
  reportedAt,
});
const ours = { at, source: source('panel', 'dev') };
const dueDate = '2026-12-15';

const table: readonly (readonly [TimelineEvent, string])[] = [
  [{ at, type: 'submitted' }, 'Submitted.'],
  [{ at, type: 'triaged', source: source('source', 'event-1') }, 'Triaged.'],
  [{ ...ours, type: 'triaged' }, 'The clock was started by hand.'],
  [{ ...ours, type: 'first-response' }, 'A first response was recorded.'],
  [{ at, type: 'severity', severity: 'high' }, 'The severity was set to High.'],
  [
    { ...ours, type: 'severity', severity: 'critical', reason: 'Exploited in the wild' },
    'The severity was set to Critical. Reason: Exploited in the wild',
  ],
  [{ ...ours, type: 'paused' }, 'The clock was paused.'],
  [
    { ...ours, type: 'paused', reason: 'Waiting for the vendor' },
    'The clock was paused. Reason: Waiting for the vendor',
  ],
  [{ ...ours, type: 'resumed' }, 'The clock was resumed.'],
  [
    { ...ours, type: 'resumed', reason: 'The vendor answered' },
    'The clock was resumed. Reason: The vendor answered',
  ],
  [{ ...ours, type: 'extended', dueDate }, 'The date was extended to Tue, 15 Dec 2026.'],
  [
    { ...ours, type: 'extended', dueDate, approvedBy: 'admin', reason: 'Released in stages' },
    'The date was extended to Tue, 15 Dec 2026. Approved by Ada Admin. Reason: Released in stages',
  ],
  [
    { ...ours, type: 'extended', dueDate, approvedBy: 'former user 3' },
    'The date was extended to Tue, 15 Dec 2026. Approved by former user 3.',
  ],
  [
    { ...ours, type: 'extended', dueDate, approvedBy: 'left-us' },
    'The date was extended to Tue, 15 Dec 2026. Approved by left-us.',
  ],
  [{ at, type: 'date-set', dueDate, source: source('jira', 'dev') }, 'The date was set to Tue, 15 Dec 2026.'],
  [
    { ...ours, type: 'date-set', dueDate, reason: 'AMS-123' },
    'The date was set to Tue, 15 Dec 2026. Reason: AMS-123',
  ],
  [{ at, type: 'fixed' }, 'Fixed.'],
  [{ at, type: 'closed' }, 'Closed without a fix.'],
  [{ at, type: 'closed', reason: 'out_of_scope' }, 'Closed without a fix as “Out of scope”.'],
  [{ at, type: 'reopened' }, 'Reopened.'],
  [{ at, type: 'reached', milestone: 'retest-done' }, 'The milestone “retest done” was reached.'],
  [{ ...ours, type: 'flagged', flag: 'exploited' }, 'The flag “exploited” was set.'],
  [
    { ...ours, type: 'flagged', flag: 'in-the-wild', reason: 'On a list' },
    'The flag “in the wild” was set. Reason: On a list',
  ],
  [{ ...ours, type: 'unflagged', flag: 'exploited' }, 'The flag “exploited” was cleared.'],
  [
    { ...ours, type: 'unflagged', flag: 'exploited', reason: 'A false alarm' },
    'The flag “exploited” was cleared. Reason: A false alarm',
  ],
  [{ ...ours, type: 'no-later-than', dueDate }, 'The latest allowed due date was set to Tue, 15 Dec 2026.'],
  [
    { ...ours, type: 'no-later-than', dueDate, reason: 'Disclosure' },
    'The latest allowed due date was set to Tue, 15 Dec 2026. Reason: Disclosure',
  ],
  [{ ...ours, type: 'no-later-than', dueDate: null }, 'The latest allowed due date was lifted.'],
  [
    { ...ours, type: 'no-later-than', dueDate: null, reason: 'The talk was moved' },
    'The latest allowed due date was lifted. Reason: The talk was moved',
  ],
];

describe('the timeline in words', () => {
  it.each(table)('%j', (event, sentence) => {
    expect(timelineSentence(event, people)).toBe(sentence);
  });
});

describe('the reporter of an event', () => {
  it.each([
    [undefined, 'Example'],
    [source('source', 'event-1'), 'Example'],
    [source('panel', 'dev'), 'Dana Developer on this panel'],
    [source('jira', 'dev'), 'Dana Developer in Jira'],
    [source('jira', 'left-us'), 'left-us in Jira'],
    [source('jira', ''), 'Someone in Jira'],
  ])('%j', (reported, text) => {
    expect(
      sourceText({ at, ...(reported !== undefined && { source: reported }) }, people, 'UTC', 'Example'),
    ).toBe(text);
  });

  it('has the date of a report on a later day of the zone, and only then', () => {
    const reported = (reportedAt: string, timeZone: string): string =>
      sourceText({ at, source: source('panel', 'dev', reportedAt) }, people, timeZone, 'Example');
    expect(reported('2026-11-10T23:59:00Z', 'UTC')).toBe('Dana Developer on this panel');
    expect(reported('2026-11-10T23:59:00Z', 'Europe/Berlin')).toBe(
      'Dana Developer on this panel, reported on Wed, 11 Nov 2026',
    );
    expect(reported('2026-11-09T12:00:00Z', 'UTC')).toBe('Dana Developer on this panel');
  });
});
