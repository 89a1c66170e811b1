import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest } from '../../../src/domain/cases/date-request';
import type { EffectOf } from '../../../src/domain/cases/effect';
import { eraseFromCase } from '../../../src/domain/cases/erase-from-case';
import type { Outbox, StoredEffect } from '../../../src/domain/cases/outbox';
import { peopleOfCase } from '../../../src/domain/cases/people-of-case';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { caseWith, reportedBy, trackedAt, withEvents } from '../../support/case-builders';

const at = '2026-11-09T09:00:00Z';
const FORMER = 'former user 1';
const named = { id: 'acme', version: 1, name: 'Acme' };

function outboxOf(effect: Partial<EffectOf<'comment-on-issue'>>): Outbox {
  const whole: StoredEffect = {
    type: 'comment-on-issue',
    changes: [],
    cause: { by: 'source' },
    mention: null,
    policy: { name: 'Acme', timeZone: 'UTC' },
    ...effect,
  };
  const view = trackedAt({ now: at }).issue?.lastWritten;
  if (view === undefined) throw new Error('The case has no issue.');
  return {
    since: at,
    firstSince: at,
    entries: [{ id: '1.0', effect: whole, done: false }],
    view,
    schedule: { nextCheckAt: null, noticesGiven: [] },
  };
}

const waiting = (effect: Partial<EffectOf<'comment-on-issue'>>): Case =>
  caseWith({ outbox: outboxOf(effect) });
const fact = (event: TimelineEvent): Case => withEvents(caseWith(), event);
const request: DateRequest = {
  askedBy: 'cleo',
  askedAt: '2026-11-10T12:00:00Z',
  change: { type: 'extension', dueDate: '2026-12-24' },
  reason: 'Soon',
};
const rating = (by: 'person' | 'jira-priority') =>
  ({
    kind: 'severity',
    from: 'high',
    to: 'low',
    decided: {
      severity: 'low',
      decidedBy: by === 'person' ? { by, accountId: 'cleo', reason: null } : { by, accountId: 'cleo' },
    },
  }) as const;

/** Each place of a case that can name an account. */
const places: readonly (readonly [string, Case])[] = [
  ['a fact of the panel', fact(reportedBy('panel', 'cleo', { type: 'paused', at }))],
  ['a fact of Jira', fact(reportedBy('jira', 'cleo', { type: 'fixed', at }))],
  ['an approval', fact({ type: 'extended', at, dueDate: '2026-12-15', approvedBy: 'cleo' })],
  ['a policy', caseWith({ policyMigrations: [{ at, by: 'cleo', from: named, to: named }] })],
  ['a request', caseWith({ dateRequest: request })],
  [
    'a stop that waits',
    caseWith({ awaitedStop: { at, by: 'cleo', resolution: { id: '1', name: 'Obsolete' } } }),
  ],
  ['the cause of a comment', waiting({ cause: { by: 'person', accountId: 'cleo' } })],
  ['a mention', waiting({ mention: { who: 'people', accountIds: ['cleo'] } })],
  ['a mention of the others', waiting({ mention: { who: 'approvers', except: 'cleo' } })],
  ['a request in a comment', waiting({ changes: [{ kind: 'request-asked', request }] })],
  ['a refusal in a comment', waiting({ changes: [{ kind: 'request-declined', request, reason: 'No' }] })],
  ['a rating in a comment', waiting({ changes: [rating('person')] })],
  ['a priority in a comment', waiting({ changes: [rating('jira-priority')] })],
];

describe.each(places)('somebody named by %s', (_name, kase) => {
  it('is a person of the case', () => {
    expect(peopleOfCase(kase)).toEqual(['cleo']);
  });

  it('is erased', () => {
    const erased = eraseFromCase({ ...kase, people: ['cleo'] }, 'cleo', FORMER);
    expect(JSON.stringify({ ...erased, people: [] })).not.toContain('cleo');
    expect(JSON.stringify(erased)).toContain(FORMER);
    expect(peopleOfCase(erased)).toEqual([]);
  });
});

describe('the people of a case', () => {
  it('are nobody where only the source has told of it', () => {
    const event = reportedBy('source', 'event-7', { type: 'fixed', at });
    expect(peopleOfCase(fact(event))).toEqual([]);
    expect(peopleOfCase(waiting({ mention: { who: 'assignee' } }))).toEqual([]);
  });

  it('are named once, in order, without unknown people and former users', () => {
    const ids = ['zoe', '', 'ada', FORMER, 'zoe'];
    const events = ids.map((id) => reportedBy('jira', id, { type: 'fixed', at }));
    expect(peopleOfCase(withEvents(caseWith(), ...events))).toEqual(['ada', 'zoe']);
  });
});

describe('erasing from a case', () => {
  it('leaves a case without the account as it is', () => {
    const kase = fact(reportedBy('panel', 'dev', { type: 'paused', at }));
    expect(eraseFromCase(kase, 'cleo', FORMER)).toBe(kase);
  });

  it('keeps everything else, and the people whom the index knows', () => {
    const kase = {
      ...withEvents(
        caseWith(),
        reportedBy('panel', 'cleo', { type: 'date-set', at, dueDate: '2026-12-15', reason: 'Agreed' }),
        reportedBy('panel', 'dev', { type: 'paused', at }),
      ),
      people: ['cleo', 'dev'],
    };
    const erased = eraseFromCase(kase, 'cleo', FORMER);
    expect(erased.timeline.map(({ source }) => source?.id)).toEqual([undefined, undefined, FORMER, 'dev']);
    expect({ ...erased, timeline: kase.timeline }).toEqual(kase);
  });

  it('drops the name of the administrator from a comment that waits', () => {
    const cause = { by: 'administrator', name: 'Cleo Closing' } as const;
    const policyMigrations = [{ at, by: 'cleo', from: named, to: named }];
    const nameOf = (kase: Case): unknown => kase.outbox?.entries[0]?.effect;
    const by = (accountId: string): Case =>
      eraseFromCase({ ...waiting({ cause }), policyMigrations }, accountId, FORMER);
    expect(nameOf(by('cleo'))).toMatchObject({ cause: { by: 'administrator', name: null } });
    expect(nameOf(by('dev'))).toMatchObject({ cause });
  });
});
