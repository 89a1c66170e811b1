import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Source, TimelineEvent } from '../../../src/domain/sla/timeline';
import { stepPeople } from '../../../src/wording/step-people';
import { policyWith, rated, submitted, triaged } from '../../support/builders';

const people = { dev: 'Dana Developer', admin: 'Ada Admin' };
const at = '2026-11-10T12:00:00Z';
const by = (id: string, system: Source['system'] = 'panel'): { at: string; source: Source } => ({
  at,
  source: { system, id, reportedAt: at },
});
const start = [
  submitted('2026-11-01T08:00:00Z'),
  triaged('2026-11-03T09:12:00Z'),
  rated('2026-11-03T09:12:00Z', 'high'),
];

/** What is said of people at the last step, once an event is added to a usual start. */
function lastPeople(event: TimelineEvent): string | undefined {
  const timeline = [...start, event];
  const { explanation } = clockOf(policyWith({ allowPause: true }), timeline, 'fix', '2026-11-11T00:00:00Z');
  return explanation.map((step) => stepPeople(step, timeline, people)).at(-1);
}

const dueDate = '2026-12-24';

describe('the people behind a step of an explanation', () => {
  const both = 'Requested by Dana Developer, approved by Ada Admin.';
  const cases: readonly (readonly [what: string, event: TimelineEvent, sentence: string])[] = [
    ['an extension', { ...by('dev'), type: 'extended', dueDate, approvedBy: 'admin' }, both],
    ['a set date', { ...by('dev'), type: 'date-set', dueDate, approvedBy: 'admin' }, both],
    ['a lower severity', { ...by('dev'), type: 'severity', severity: 'low', approvedBy: 'admin' }, both],
    ['a pause', { ...by('dev'), type: 'paused', reason: 'Vendor', approvedBy: 'admin' }, both],
    ['a date set alone', { ...by('admin'), type: 'date-set', dueDate }, 'By Ada Admin.'],
    [
      'a date of former users',
      { ...by('former user 1'), type: 'extended', dueDate, approvedBy: 'former user 2' },
      'Requested by former user 1, approved by former user 2.',
    ],
    [
      'an earlier date',
      { ...by('dev', 'jira'), type: 'no-later-than', dueDate: '2026-11-20' },
      'By Dana Developer.',
    ],
    [
      'a request of the app',
      { ...by(''), type: 'extended', dueDate, approvedBy: 'admin' },
      'Approved by Ada Admin.',
    ],
    ['what the source says', { ...by('event-1', 'source'), type: 'severity', severity: 'low' }, ''],
    ['a fact without a source', { at, type: 'date-set', dueDate }, ''],
  ];

  it.each(cases)('%s', (_what, event, sentence) => {
    expect(lastPeople(event)).toBe(sentence);
  });

  it('names nobody beside the start of the clock and its first severity', () => {
    const { explanation } = clockOf(policyWith(), start, 'fix', '2026-11-11T00:00:00Z');
    expect(explanation.map((step) => stepPeople(step, start, people))).toEqual(['', '']);
  });

  it('tells two dates of one moment apart', () => {
    const first = '2026-12-20';
    const timeline: readonly TimelineEvent[] = [
      ...start,
      { ...by('dev'), type: 'extended', dueDate: first, approvedBy: 'admin' },
      { ...by('admin'), type: 'date-set', dueDate },
    ];
    const { explanation } = clockOf(policyWith(), timeline, 'fix', '2026-11-11T00:00:00Z');
    expect(explanation.slice(-2).map((step) => stepPeople(step, timeline, people))).toEqual([
      'Requested by Dana Developer, approved by Ada Admin.',
      'By Ada Admin.',
    ]);
  });
});
