import { fc } from './properties';
import type { FaultInput } from '../../devhost/base/faults';
import { manners, openStates, rejectedStates, type Change, type Manner } from './model-bugcrowd';

/** What happens to an event's delivery: made immediately, later, more than once, or never. */
export const fates = ['now', 'later', 'twice', 'dropped'] as const;
export type Fate = (typeof fates)[number];

/** An action of a run. Picks are taken modulo the number of choices. */
export type Action =
  | {
      readonly type: 'change';
      readonly of: number;
      readonly change: Change;
      readonly manner: Manner;
      readonly fate: Fate;
    }
  /** Delivers waiting events, all at the same moment, whether the queue runs or not. */
  | { readonly type: 'deliver'; readonly picks: readonly number[]; readonly whileRunning: boolean }
  /** Repeats an earlier delivery. */
  | { readonly type: 'repeat'; readonly pick: number }
  /** Time passes, and everything that is due runs. */
  | { readonly type: 'wait'; readonly seconds: number }
  /** The platform runs no schedule for days. */
  | { readonly type: 'leap'; readonly days: number }
  | { readonly type: 'compare' }
  | { readonly type: 'fault'; readonly fault: FaultInput }
  | { readonly type: 'lag'; readonly seconds: number };

export interface Program<A = Action> {
  readonly submissions: number;
  /** Initial lag of Jira's search. */
  readonly lagSeconds: number;
  readonly actions: readonly A[];
  /** How the last comparison is started. */
  readonly ending: 'asked' | 'hourly';
}

const state = fc.constantFrom(
  ...openStates,
  'triaged',
  'unresolved',
  'resolved',
  'resolved',
  ...rejectedStates,
);
const priority = fc.constantFrom(null, 1, 2, 3, 4, 5);
const title = fc.constantFrom(
  'Stored XSS',
  'Open redirect',
  'SQL injection in *export*',
  'IDOR',
  'Stored XSS',
);
const cvss = fc.constantFrom(null, 0, 3.1, 5.5, 7.2, 9.8);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ state }) },
  { weight: 6, arbitrary: fc.record({ state: fc.constant('triaged' as const), priority }) },
  { weight: 1, arbitrary: fc.record({ state, priority }) },
  { weight: 3, arbitrary: fc.record({ priority }) },
  { weight: 3, arbitrary: fc.record({ title }) },
  { weight: 2, arbitrary: fc.record({ duplicate: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ cvss }) },
);

/** Mostly complete events, so that most runs have a due date that is known to the day. */
const defaultManner = fc.oneof(
  { weight: 12, arbitrary: fc.constant('whole' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...manners) },
);
const vagueManner = fc.constantFrom(...manners);

const fate = fc.oneof(
  { weight: 8, arbitrary: fc.constant('now' as const) },
  { weight: 4, arbitrary: fc.constant('later' as const) },
  { weight: 1, arbitrary: fc.constant('twice' as const) },
  { weight: 1, arbitrary: fc.constant('dropped' as const) },
);

const pick = fc.nat(23);

function changing(manner: fc.Arbitrary<Manner>): fc.Arbitrary<Action> {
  return fc.record({ type: fc.constant('change' as const), of: fc.nat(5), change, manner, fate });
}

const sending: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('deliver' as const),
      picks: fc.array(pick, { minLength: 1, maxLength: 4 }),
      whileRunning: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('repeat' as const), pick }) },
  {
    weight: 7,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      seconds: fc.oneof(
        fc.integer({ min: 5, max: 180 }),
        fc.integer({ min: 5, max: 180 }),
        fc.integer({ min: 180, max: 5400 }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('leap' as const), days: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('compare' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('lag' as const), seconds: fc.integer({ min: 0, max: 60 }) }),
  },
);

/** Complete events, delivered in any way. */
export const usual: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: changing(defaultManner) },
  { weight: 15, arbitrary: sending },
);
const vague = fc.oneof({ weight: 12, arbitrary: changing(vagueManner) }, { weight: 15, arbitrary: sending });

const ways = {
  jira: [500, 503, 429],
  kvs: [500, 503, 429],
  queue: [500, 503, 429],
  bugcrowd: [500, 503, 429],
} as const;

const target = fc.constantFrom('jira', 'jira', 'kvs', 'kvs', 'kvs', 'queue', 'bugcrowd');
const moment = fc.constantFrom('before', 'after');
/** How a call ends otherwise than by its own answer. */
export const ending = target.chain((name) =>
  fc
    .oneof(
      fc.record({ crash: moment }),
      fc.record({ timeout: moment }),
      fc.record({ status: fc.constantFrom(...ways[name]) }),
      fc.record({ status: fc.constant(500), when: fc.constant('after' as const) }),
    )
    .map((how) => ({ target: name, ...how })),
);

/** Calls after which much depends on whether they had their effect. */
const tender = fc.oneof(
  fc.record({
    target: fc.constant('jira' as const),
    match: fc.constantFrom('issue$', 'issue$', 'PUT', 'comment', 'search'),
  }),
  fc.record({
    target: fc.constant('kvs' as const),
    match: fc.constantFrom('transaction', 'set case', 'set delivery', 'set reconciliation'),
  }),
  fc.record({ target: fc.constant('queue' as const) }),
);

/** A few failing calls. */
export const fault: fc.Arbitrary<FaultInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(ending, fc.nat(14), fc.integer({ min: 1, max: 3 }))
      .map(([how, skip, times]) => ({ ...how, skip, times })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(ending, tender, fc.nat(2), fc.integer({ min: 1, max: 2 }))
      .map(([how, where, skip, times]) => ({ ...how, ...where, skip, times })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('queue', 'schedule').map((name) => ({ target: name, duplicate: true })),
  },
);

const troubled: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: usual },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('fault' as const), fault }) },
);

export function programOf<A>(action: fc.Arbitrary<A>): fc.Arbitrary<Program<A>> {
  return fc.record({
    submissions: fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 6),
    lagSeconds: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    actions: fc.array(action, { minLength: 4, maxLength: 28, size: 'max' }),
    ending: fc.constantFrom('asked', 'hourly'),
  });
}

/** Deliveries in any order, late, duplicated or missing, on a site where every call succeeds. */
export const calmProgram = programOf(usual);
/** The same with events that leave out everything optional. */
export const vagueProgram = programOf(vague);
/** Complete events with failing calls. */
export const troubledProgram = programOf(troubled);
