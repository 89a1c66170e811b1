import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest, RequestedChange } from '../../../src/domain/cases/date-request';
import { waitingRequests } from '../../../src/domain/cases/waiting-requests';
import { decideCase } from '../../../src/domain/decide/decide-case';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, policyWith, rated } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';

const now = '2026-11-10T12:00:00Z';
const connection = connectionWith({ approvers: ['lead'] });
const policy = policyWith({ allowPause: true });

const asking = (change: RequestedChange): DateRequest => ({
  ...{ askedBy: 'dev', askedAt: '2026-11-10T09:00:00Z', reason: 'Agreed', change },
});
const flagged: TimelineEvent = { type: 'flagged', at: '2026-11-09T12:00:00Z', flag: 'kev' };
const unflagged: TimelineEvent = { type: 'unflagged', at: '2026-11-10T11:00:00Z', flag: 'kev' };
const paused: TimelineEvent = { type: 'paused', at: '2026-11-10T11:00:00Z', reason: 'Vendor' };
const resumed: TimelineEvent = { type: 'resumed', at: '2026-11-10T11:30:00Z' };
const reached = (milestone: string): TimelineEvent => ({ type: 'reached', at: now, milestone });
const fixed: TimelineEvent = { type: 'fixed', at: '2026-11-10T11:40:00Z' };
const later = '2026-11-10T12:00:00.001Z';

function after(known: Case, ...events: readonly TimelineEvent[]): Case {
  const decision = decideCase(known, withEvents(known, ...events), {
    ...{ connection, policy, now, traits: bugcrowdTraits, cause: { by: 'source' } },
  });
  return 'kase' in decision ? decision.kase : known;
}

describe('a request whose fact has come about in another way', () => {
  const start = withEvents(caseWith(), flagged);
  const waitingFor = (change: RequestedChange, ...before: readonly TimelineEvent[]): Case =>
    trackedAt({ now, connection, policy }, { ...withEvents(start, ...before), dateRequest: asking(change) });

  it.each<[string, RequestedChange, readonly TimelineEvent[], boolean]>([
    ['the severity', { type: 'set-severity', severity: 'low' }, [rated(now, 'low')], true],
    ['another severity', { type: 'set-severity', severity: 'low' }, [rated(now, 'medium')], false],
    ['the severity, of later', { type: 'set-severity', severity: 'low' }, [rated(later, 'low')], false],
    ['the severity, in a stop', { type: 'set-severity', severity: 'low' }, [fixed, rated(now, 'low')], true],
    ['the flag is cleared', { type: 'clear-flag', flag: 'kev' }, [unflagged], true],
    ['another flag is cleared', { type: 'clear-flag', flag: 'public' }, [], true],
    ['the flag holds', { type: 'clear-flag', flag: 'kev' }, [], false],
    [
      'cleared and set again',
      { type: 'clear-flag', flag: 'kev' },
      [unflagged, { ...flagged, at: now }],
      false,
    ],
    ['the flag is set', { type: 'set-flag', flag: 'kev' }, [rated(now, 'medium')], true],
    ['the flag is not set', { type: 'set-flag', flag: 'kev' }, [unflagged], false],
    ['the milestone', { type: 'reach', milestone: 'embargo' }, [reached('embargo')], true],
    ['another milestone', { type: 'reach', milestone: 'embargo' }, [reached('shipped')], false],
    ['a pause', { type: 'pause' }, [paused], true],
    ['a pause that is over', { type: 'pause' }, [paused, resumed], false],
    [
      'a date, which holds only once it is set',
      { type: 'set-date', dueDate: '2026-12-01' },
      [rated(now, 'medium')],
      false,
    ],
  ])('%s: %j after %j ends it: %s', (_name, change, events, ends) => {
    const known = waitingFor(change);
    const kase = after(known, ...events);
    expect(kase.dateRequest === null).toBe(ends);
    if (ends)
      expect(kase.decidedRequests).toMatchObject([
        { change, askedBy: 'dev', outcome: 'settled', by: '', at: now },
      ]);
  });

  it('leaves the others that wait', () => {
    const extension = asking({ type: 'extension', dueDate: '2026-12-20' });
    const known = {
      ...waitingFor({ type: 'clear-flag', flag: 'kev' }),
      laterRequests: [extension],
    };
    expect(waitingRequests(after(known, unflagged))).toEqual([extension]);
  });
});
