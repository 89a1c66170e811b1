import type { FaultInput } from '../../devhost/base/faults';
import { scopes, type Scope } from '../../devhost/bugcrowd/store/stored-comment';
import { fault, ending } from './model-actions';
import { fc } from './properties';

/** Who talks at Bugcrowd. */
export const speakers = ['researcher', 'triager', 'member'] as const;
export type Speaker = (typeof speakers)[number];

/** The comments that each of them may write. */
export const scopesBy: Readonly<Record<Speaker, readonly Scope[]>> = {
  researcher: ['everyone', 'bugcrowd_and_researcher'],
  triager: scopes,
  member: ['everyone', 'bugcrowd_and_customer'],
};

/**
 * What becomes of a preview. `twice`: the button is clicked twice. The others must send nothing. `retargeted`: it is sent to somebody else than
 * it showed. `retexted`: with another text. `stranger`: by somebody who is not named. `stale`: later, when the issue may have another submission,
 * which sends what was shown or nothing.
 */
export const answerings = [
  'sent',
  'sent',
  'twice',
  'abandoned',
  'retargeted',
  'retexted',
  'stranger',
  'stale',
] as const;
export type Answering = (typeof answerings)[number];

/** Transitions of the workflow, by their ids. */
export const steps = { start: '11', finish: '31', reopen: '41' } as const;
export type Step = keyof typeof steps;

export const openStates = ['triaged', 'unresolved'] as const;
export type MovedState = (typeof openStates)[number] | 'new' | 'resolved' | 'informational';

/** What somebody on one of the two sides does. Picks are taken modulo the number of choices. */
export type Move =
  | { readonly type: 'report'; readonly of: number }
  | {
      readonly type: 'say';
      readonly of: number;
      readonly by: Speaker;
      readonly scope: number;
      readonly hasFile: boolean;
    }
  | { readonly type: 'edit'; readonly pick: number }
  | {
      readonly type: 'judge';
      readonly of: number;
      readonly state: MovedState;
      readonly severity: 1 | 2 | 3 | 4 | 5;
    }
  /** A developer comments in Jira, for all or for a role. */
  | { readonly type: 'remark'; readonly pick: number; readonly isLimited: boolean }
  /** Somebody deletes a comment in Jira that came from Bugcrowd. */
  | { readonly type: 'delete'; readonly pick: number }
  | { readonly type: 'unlink' | 'link'; readonly pick: number }
  /** A developer answers on the panel of an issue, or seems to. */
  | {
      readonly type: 'answer';
      readonly pick: number;
      readonly to: 'team' | 'researcher';
      readonly how: Answering;
    }
  /** A developer moves an issue, which a connection may tell Bugcrowd of. */
  | { readonly type: 'move'; readonly pick: number; readonly to: Step }
  /** Somebody who may answers what the panel asks about that. */
  | { readonly type: 'decide'; readonly pick: number; readonly isSent: boolean }
  /** An administrator names a role that sees what not everyone may read, or names nobody any more. */
  | { readonly type: 'audience'; readonly isNamed: boolean }
  | { readonly type: 'clock'; readonly of: 'jira' | 'bugcrowd'; readonly aheadSeconds: number }
  | { readonly type: 'reinstall' }
  | { readonly type: 'fault'; readonly fault: FaultInput }
  | { readonly type: 'wait'; readonly seconds: number };

export interface BothSidesProgram {
  readonly submissions: number;
  /** Whether a comment makes an event: nobody outside Bugcrowd knows. */
  readonly commentEvents: boolean;
  /** Whether the token shows the comments of all scopes. */
  readonly showsAll: boolean;
  readonly isNamed: boolean;
  /** Whether Bugcrowd is told of states without asking. */
  readonly isAutomatic: boolean;
  readonly moves: readonly Move[];
}

const of = fc.nat(2);
const pick = fc.nat(23);

const talk: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('say' as const),
      of,
      by: fc.constantFrom(...speakers),
      scope: fc.nat(3),
      hasFile: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('edit' as const), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('remark' as const), pick, isLimited: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      pick,
      to: fc.constantFrom('team' as const, 'researcher' as const),
      how: fc.constantFrom(...answerings),
    }),
  },
);

const state = fc.constantFrom<MovedState>(
  ...openStates,
  ...openStates,
  ...openStates,
  'new',
  'resolved',
  'informational',
);
const severity = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);

const work: fc.Arbitrary<Move> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: fc.constant('report' as const), of }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('judge' as const), of, state, severity }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('unlink' as const, 'link' as const, 'link' as const),
      pick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      pick,
      to: fc.constantFrom('start' as const, 'finish' as const, 'reopen' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('decide' as const), pick, isSent: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('audience' as const), isNamed: fc.boolean() }) },
);

const seconds = fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 180, max: 5400 }));
const wait: fc.Arbitrary<Move> = fc.record({ type: fc.constant('wait' as const), seconds });

/** A delivery of Bugcrowd that is lost, late or doubled. */
const onTheWay: fc.Arbitrary<FaultInput> = fc.oneof(
  fc.constant<FaultInput>({ target: 'webhook', timeout: 'before' }),
  fc.constant<FaultInput>({ target: 'webhook', duplicate: true }),
  fc.integer({ min: 1, max: 3600 }).map((late): FaultInput => ({ target: 'webhook', lateMs: late * 1000 })),
);
const delivery: fc.Arbitrary<Move> = fc.record({ type: fc.constant('fault' as const), fault: onTheWay });

/** Within what the app tolerates: it accepts a signature for five minutes. */
const skew: fc.Arbitrary<Move> = fc.record({
  type: fc.constant('clock' as const),
  of: fc.constantFrom('jira' as const, 'bugcrowd' as const),
  aheadSeconds: fc.integer({ min: 0, max: 120 }),
});

const calm: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: talk },
  { weight: 5, arbitrary: work },
  { weight: 6, arbitrary: wait },
  { weight: 1, arbitrary: delivery },
);

/** The calls of a conversation, after which much depends on whether they had their effect. */
const ofConversation: fc.Arbitrary<FaultInput> = fc
  .tuple(
    ending,
    fc.constantFrom('comment', 'conversation', 'comments', 'submissions', 'comment$'),
    fc.nat(2),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([how, match, skip, times]) => ({ ...how, match, skip, times }));

const trouble: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('fault' as const), fault: fc.oneof(fault, ofConversation) }),
  },
  { weight: 1, arbitrary: skew },
  { weight: 1, arbitrary: fc.constant<Move>({ type: 'reinstall' }) },
);

function programOf(move: fc.Arbitrary<Move>): fc.Arbitrary<BothSidesProgram> {
  return fc.record({
    submissions: fc.constantFrom(1, 1, 2, 3),
    commentEvents: fc.boolean(),
    showsAll: fc.boolean(),
    isNamed: fc.boolean(),
    isAutomatic: fc.boolean(),
    moves: fc.array(move, { minLength: 4, maxLength: 24, size: 'max' }),
  });
}

/** People talk and work on both sides, and no call fails. */
export const calmTalk = programOf(calm);
/** The same with failing calls, clocks that differ, and an app that is installed again. */
export const troubledTalk = programOf(
  fc.oneof({ weight: 4, arbitrary: calm }, { weight: 1, arbitrary: trouble }),
);
