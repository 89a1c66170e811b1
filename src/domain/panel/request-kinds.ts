import { settleStop, withStopDeclined } from '../cases/awaited-stop';
import type { RequestedChange, RequestedFact } from '../cases/date-request';
import { policyMigrations } from '../cases/migrate-policy';
import { datesGoingOn } from '../issues/dates-going-on';
import type { TimelineEvent } from '../sla/timeline';
import { refuseName } from './name-action';
import { withFact } from './panel-fact';
import { refuseDate, refuseExtension, refusePause } from './refuse-change';
import { factKind, type FactKind, type FactNote, type RequestKind } from './request-kind';

type RequestType = RequestedChange['type'];
type ChangeOf<T extends RequestType> = RequestedChange & { readonly type: T };
type FactTypes = RequestedFact['type'];

type RequestKinds = { readonly [T in FactTypes]: FactKind<RequestedFact & { readonly type: T }> } & {
  readonly [T in Exclude<RequestType, FactTypes>]: RequestKind<ChangeOf<T>>;
};

/** All kinds of requests. A new one is added here, and its words in the table of wording. */
const kinds: RequestKinds = {
  extension: factKind({
    countsInStop: false,
    refuse: ({ dueDate }, context) => refuseExtension(dueDate, context),
    fact: ({ dueDate }, note) => ({ type: 'extended', dueDate, ...note }),
  }),
  'set-date': factKind({
    countsInStop: false,
    refuse: ({ dueDate }, context) => refuseDate(dueDate, context),
    fact: ({ dueDate }, note) => ({ type: 'date-set', dueDate, ...note }),
  }),
  'set-severity': factKind({
    countsInStop: true,
    refuse: ({ severity }, context) => (severity === context.severity ? 'same-severity' : null),
    fact: ({ severity }, note) => ({ type: 'severity', severity, ...note }),
  }),
  pause: factKind({
    countsInStop: false,
    refuse: (_change, context) => refusePause(context),
    fact: (_change, note) => ({ type: 'paused', ...note }),
  }),
  reach: factKind({
    countsInStop: true,
    refuse: (change, context) => refuseName(change, context),
    fact: ({ milestone, at }, note) => ({ type: 'reached', milestone, ...note, at: at ?? note.at }),
  }),
  'set-flag': factKind({
    countsInStop: true,
    refuse: (change, context) => refuseName(change, context),
    fact: ({ flag }, note) => ({ type: 'flagged', flag, ...note }),
  }),
  'clear-flag': factKind({
    countsInStop: true,
    refuse: (change, context) => refuseName(change, context),
    fact: ({ flag }, note) => ({ type: 'unflagged', flag, ...note }),
  }),
  close: {
    countsInStop: false,
    refuse: () => null,
    approve: (kase, _request, { accountId }) =>
      kase.awaitedStop === null ? kase : settleStop(kase, kase.awaitedStop, 'closed', accountId),
    decline: withStopDeclined,
    preview: () => null,
  },
  'delete-issue': {
    countsInStop: false,
    refuse: () => null,
    approve(kase, { askedBy: id, askedAt: at }, { accountId: approvedBy }) {
      const source = { system: 'jira', id, reportedAt: at } as const;
      const fact = { type: 'closed', at, reason: 'issue_deleted', approvedBy, source } as const;
      return { ...kase, timeline: [...kase.timeline, fact] };
    },
    decline(kase) {
      const { deletedIssue } = kase;
      return { ...kase, deletedIssue: deletedIssue && { ...deletedIssue, isWanted: true } };
    },
    preview: () => null,
  },
  policy: {
    countsInStop: false,
    refuse: () => null,
    approve(kase, { change, askedBy: by }, { now: at, accountId: approvedBy }) {
      const { from, to, route } = change;
      const onRoute = route === undefined ? kase : { ...kase, route };
      return policyMigrations(onRoute, { at, by, approvedBy, from, to });
    },
    decline: (kase) => kase,
    preview: ({ timeline }, _request, policy) => policy && { policy, timeline },
  },
  'keep-date': {
    countsInStop: false,
    refuse: () => null,
    // The date holds already.
    approve: (kase) => kase,
    // The date is then bounded by the policy's: no fact of a timeline lifts a set date.
    decline(kase, change, reason, context) {
      const { now: at, policy } = context;
      // A pause moves the policy's date on after the question was asked.
      const { isPaused, policyDate } = datesGoingOn(kase, policy, at);
      const dueDate = isPaused && policyDate !== null ? policyDate : change.policyDate;
      return withFact(kase, { type: 'no-later-than', at, dueDate, reason }, context);
    },
    preview: () => null,
  },
};

/** What the app does with a request for this change. It takes no other change than of this type. */
export function kindOf({ type }: RequestedChange): RequestKind<RequestedChange> {
  return kinds[type];
}

/** The fact that a change adds, by whoever wants it. */
export function factOf(change: RequestedFact, note: FactNote): TimelineEvent {
  const kind: FactKind<RequestedFact> = kinds[change.type];
  return kind.fact(change, note);
}
