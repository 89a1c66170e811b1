import type { Case } from '../../../src/domain/cases/case';
import { withJiraFacts, type JiraFacts } from '../../../src/domain/decide/jira-facts';
import { flagFields, flagLevels, milestoneAt } from '../../../src/domain/mapping/flag-levels';
import { defaultMapping } from '../../../src/domain/mapping/mapping';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const now = '2026-11-10T12:00:00Z';
const rules = [
  { fieldId: 'customfield_10020', value: '10401', flag: 'kev' },
  { fieldId: 'labels', value: 'kev', flag: 'kev' },
  { fieldId: 'labels', value: 'public', flag: 'public' },
];
const policy = policyWith({
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:retested'] } },
  targets: { ...policyWith().targets, disclosure: { high: { days: 30 } } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
});
const connection = connectionWith({
  decidesAlone: ['boss'],
  mapping: { ...defaultMapping, milestones: { '10002': 'retested' }, flags: rules },
});

const said = (changes: Partial<JiraFacts> = {}): JiraFacts => ({
  at: '2026-11-10T11:00:00Z',
  by: 'dev',
  statusId: null,
  levels: [],
  ...changes,
});
/** Cleared half an hour after it was set. */
const kev = (holds: boolean): JiraFacts =>
  said({ levels: [{ flag: 'kev', holds }], ...(!holds && { at: '2026-11-10T11:30:00Z' }) });
const start = trackedAt({ connection, policy, now }, caseWith());
const follow = (kase: Case, facts: JiraFacts) => withJiraFacts(kase, facts, { connection, policy });
const news = (kase: Case): readonly TimelineEvent[] => kase.timeline.slice(start.timeline.length);

describe('the values of mapped fields', () => {
  it.each([
    ['set a flag by the id of an option', { customfield_10020: ['10401'], labels: [] }, true],
    ['set it by another field', { customfield_10020: [], labels: ['other', 'kev'] }, true],
    ['do not set it by another value', { customfield_10020: ['10402'], labels: ['KEV'] }, false],
    ['do not set it where there are none', {}, false],
  ])('%s', (_name, values, holds) => {
    expect(flagLevels(rules, values)).toEqual([
      { flag: 'kev', holds },
      { flag: 'public', holds: false },
    ]);
  });

  it('are those of each field once', () => {
    expect(flagFields(rules)).toEqual(['customfield_10020', 'labels']);
  });

  it('are those of a status by its own id', () => {
    expect(milestoneAt('10002', connection.mapping)).toBe('retested');
    for (const id of ['10001', 'constructor', null, undefined])
      expect(milestoneAt(id, connection.mapping)).toBeNull();
  });
});

describe('a status of Jira', () => {
  it('is a milestone from when it was entered, by whoever did it', () => {
    expect(news(follow(start, said({ statusId: '10002' })).kase)).toEqual([
      {
        type: 'reached',
        milestone: 'retested',
        at: '2026-11-10T11:00:00Z',
        source: { system: 'jira', id: 'dev', reportedAt: '2026-11-10T11:00:00Z' },
      },
    ]);
  });

  it('is none that is not mapped, and none a second time', () => {
    expect(follow(start, said({ statusId: '10001' })).kase).toBe(start);
    const once = follow(start, said({ statusId: '10002' })).kase;
    expect(follow(once, said({ statusId: '10002' })).kase).toBe(once);
    expect(follow(once, said({ statusId: '10002', at: '2026-11-10T11:30:00Z' })).kase).toBe(once);
  });

  it('counts from the earlier of two moves, whichever is told first', () => {
    const late = follow(start, said({ statusId: '10002', at: '2026-11-10T11:30:00Z' })).kase;
    expect(news(follow(late, said({ statusId: '10002' })).kase).map(({ at }) => at)).toEqual([
      '2026-11-10T11:00:00Z',
    ]);
  });
});

describe('a field of Jira', () => {
  it('sets a flag, once', () => {
    const once = follow(start, kev(true)).kase;
    expect(news(once)).toMatchObject([
      { type: 'flagged', flag: 'kev', source: { system: 'jira', id: 'dev' } },
    ]);
    expect(follow(once, kev(true)).kase).toBe(once);
    expect(follow(start, kev(false)).kase).toBe(start);
  });

  it('asks for clearing it, once, and moves nothing', () => {
    const set = follow(start, kev(true)).kase;
    const { kase, asked } = follow(set, kev(false));
    expect(asked).toMatchObject([
      {
        askedBy: 'dev',
        change: { type: 'clear-flag', flag: 'kev' },
        effect: { from: '2026-11-13', to: '2026-12-01' },
      },
    ]);
    expect(kase.dateRequest).toEqual(asked[0]);
    expect(kase.timeline).toEqual(set.timeline);
    expect(follow(kase, kev(false))).toEqual({ kase, asked: [] });
    // Declined: the field still says otherwise, and is not asked about again.
    const declined = { ...kase, dateRequest: null };
    expect(follow(declined, kev(false))).toEqual({ kase: declined, asked: [] });
  });

  it('withdraws the request once the field sets the flag again, and no other', () => {
    const waiting = follow(follow(start, kev(true)).kase, kev(false)).kase;
    const again = { ...kev(true), at: '2026-11-10T11:45:00Z', by: 'other' };
    const { kase, asked } = follow(waiting, again);
    expect(asked).toEqual([]);
    expect(kase).toMatchObject({
      dateRequest: null,
      decidedRequests: [
        { change: { type: 'clear-flag', flag: 'kev' }, outcome: 'withdrawn', by: 'other', at: again.at },
      ],
    });
    expect(follow(kase, again).kase).toBe(kase);
    const request = { ...waiting.dateRequest, reason: 'On the panel' } as NonNullable<Case['dateRequest']>;
    expect(follow({ ...waiting, dateRequest: request }, again).kase.dateRequest).toBe(request);
  });

  it('clears it at once by who may decide alone, or where no date becomes later', () => {
    const set = follow(start, kev(true)).kase;
    const { kase, asked } = follow(set, { ...kev(false), by: 'boss' });
    expect(asked).toEqual([]);
    expect(news(kase).map(({ type }) => type)).toEqual(['flagged', 'unflagged']);
    const other = follow(start, said({ levels: [{ flag: 'public', holds: true }] })).kase;
    const cleared = follow(other, said({ at: now, levels: [{ flag: 'public', holds: false }] }));
    expect(cleared.asked).toEqual([]);
    expect(news(cleared.kase).map(({ type }) => type)).toEqual(['flagged', 'unflagged']);
  });

  it('set and cleared at one instant stays set until the next look', () => {
    const set = follow(start, kev(true)).kase;
    expect(follow(set, { ...kev(false), at: '2026-11-10T11:00:00Z' })).toEqual({ kase: set, asked: [] });
  });

  it('waits where another flag is asked about, and is found again', () => {
    const set = follow(start, kev(true)).kase;
    const waiting: Case = {
      ...set,
      dateRequest: {
        askedBy: 'lead',
        askedAt: now,
        change: { type: 'clear-flag', flag: 'other' },
        reason: 'x',
      },
    };
    expect(follow(waiting, kev(false))).toEqual({ kase: waiting, asked: [] });
    expect(follow({ ...waiting, dateRequest: null }, kev(false)).asked).toHaveLength(1);
  });

  it('does not undo what a person has decided on the panel', () => {
    const set = follow(start, kev(true)).kase;
    const byPanel: TimelineEvent = {
      type: 'unflagged',
      flag: 'kev',
      at: '2026-11-10T11:30:00Z',
      source: { system: 'panel', id: 'lead', reportedAt: '2026-11-10T11:30:00Z' },
    };
    const cleared = { ...set, timeline: [...set.timeline, byPanel] };
    expect(follow(cleared, { ...kev(true), at: now }).kase).toBe(cleared);
  });

  it('changes nothing of a case without an issue', () => {
    expect(follow(caseWith(), kev(true)).kase).toEqual(caseWith());
  });
});
