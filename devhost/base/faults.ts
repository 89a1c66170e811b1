import * as v from 'valibot';
import type { Kept } from './keep-all';

const targets = ['jira', 'kvs', 'queue', 'schedule', 'event', 'bugcrowd', 'platform', 'webhook'] as const;
/** What may come twice. */
const repeated = ['queue', 'schedule', 'webhook'] as const;
export type FaultTarget = (typeof targets)[number];
export type RepeatedTarget = (typeof repeated)[number];
/** What may come later than it would. */
export type LateTarget = Extract<FaultTarget, 'event' | 'webhook'>;

function isExpression(match: string): boolean {
  try {
    return new RegExp(match).source !== '';
  } catch {
    return false;
  }
}

/** Relative to the call's effect. */
const Moment = v.picklist(['before', 'after']);

const FaultObject = v.strictObject({
  target: v.picklist(targets),
  /** Part of `METHOD path` (and key, for storage), or a regular expression; everything when left out. */
  match: v.optional(v.pipe(v.string(), v.check(isExpression, 'match is no regular expression'))),
  /** As many matching calls pass first, whatever other faults do to them. */
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** `after`: the call takes its effect, and the answer is that status all the same. */
  when: v.optional(Moment),
  /** Beside those that the service usually sends with it; `null` leaves one of those out. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** The answer's JSON body. */
  body: v.optional(v.unknown()),
  latencyMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** End the invocation as if its process had died: before the call is made, or after it had its effect. */
  crash: v.optional(Moment),
  /** What the platform takes the crash for. */
  crashReason: v.optional(v.picklist(['time-out', 'out-of-memory'])),
  /** A product event of Jira, or a delivery of Bugcrowd, comes so much later than it would: `match` is held against its type. */
  lateMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** No answer comes, and the app gives up at once: before the call got through, or after it had its effect. */
  timeout: v.optional(Moment),
  /** Run a queued event, or a scheduled trigger, or send a delivery of Bugcrowd, twice. */
  duplicate: v.optional(v.boolean()),
  /** From now on Jira's search lags behind by this much; holds until the next reset. */
  indexLagMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});
type FaultShape = v.InferOutput<typeof FaultObject>;

/** How a call can end other than by its own answer: a fault has one way at most. */
const endings = ['status', 'crash', 'timeout'] as const;

function has(fault: FaultShape, name: keyof FaultShape): boolean {
  return fault[name] !== undefined;
}

function hasEnding(fault: FaultShape): boolean {
  return endings.some((ending) => has(fault, ending));
}

function isForDelivery({ duplicate, lateMs, timeout, ...rest }: Omit<FaultShape, 'target'>): boolean {
  const kinds = [duplicate === true, lateMs !== undefined, timeout === 'before'];
  const others = (['status', 'crash', 'latencyMs', 'indexLagMs'] as const).some(
    (name) => rest[name] !== undefined,
  );
  return !others && timeout !== 'after' && kinds.filter(Boolean).length === 1;
}

const FaultSchema = v.pipe(
  FaultObject,
  v.check(
    ({ target, duplicate }) => duplicate === undefined || repeated.some((each) => each === target),
    'duplicate goes with target "queue", "schedule" or "webhook"',
  ),
  v.check(
    ({ target, duplicate }) => target !== 'schedule' || duplicate === true,
    'target "schedule" goes with duplicate',
  ),
  v.check(
    ({ target, lateMs }) =>
      target === 'event' ? lateMs !== undefined : lateMs === undefined || target === 'webhook',
    'target "event" goes with lateMs, and lateMs with it or "webhook"',
  ),
  v.check(
    ({ target, ...fault }) => target !== 'webhook' || isForDelivery(fault),
    'target "webhook" goes with one of duplicate, lateMs and timeout "before", by which the delivery is lost',
  ),
  v.check((fault) => !has(fault, 'crashReason') || has(fault, 'crash'), 'crashReason goes with crash'),
  v.check(
    ({ target, indexLagMs }) => indexLagMs === undefined || target === 'jira',
    'indexLagMs goes with target "jira"',
  ),
  v.check(
    (fault) => endings.filter((ending) => has(fault, ending)).length <= 1,
    'only one of status, crash and timeout can end a call',
  ),
  v.check((fault) => !has(fault, 'when') || has(fault, 'status'), 'when goes with status'),
  v.check(
    (fault) => has(fault, 'status') || !(has(fault, 'headers') || has(fault, 'body')),
    'headers and body go with status',
  ),
  v.check(
    (fault) => fault.duplicate !== true || !(hasEnding(fault) || has(fault, 'latencyMs')),
    'duplicate concerns an event, not a call: it goes without status, crash, timeout and latencyMs',
  ),
  v.check(
    (fault) => !has(fault, 'indexLagMs') || !(hasEnding(fault) || has(fault, 'skip') || has(fault, 'match')),
    'indexLagMs holds for every search: it goes without match, skip, status, crash and timeout',
  ),
);
export type Fault = v.InferOutput<typeof FaultSchema>;
/** A fault as a caller writes it. */
export type FaultInput = v.InferInput<typeof FaultSchema>;

/** Checks a fault as it is posted. @throws ValiError naming what is wrong. */
export function parseFault(input: unknown): Fault {
  return v.parse(FaultSchema, input);
}

export interface Faults extends Kept {
  add(fault: Fault): void;
  /** The fault for a call, used up by it; `undefined` where none is meant for it. */
  take(target: FaultTarget, subject: string): Fault | undefined;
  /** How much later than usual a product event of Jira, or a delivery of Bugcrowd, comes, in milliseconds. */
  takeLateness(target: LateTarget, eventType: string): number;
  /** True if the next delivery of this event is lost. */
  takeLoss(eventKey: string): boolean;
  /** True if the next event of this queue, or run of this scheduled trigger, is to come twice. */
  takeDuplicate(target: RepeatedTarget, name: string): boolean;
  list(): readonly Fault[];
  reset(): void;
}

interface Waiting {
  readonly fault: Fault;
  left: number;
  toSkip: number;
}

function matches({ match }: Fault, subject: string): boolean {
  return match === undefined || subject.includes(match) || new RegExp(match).test(subject);
}

/** Faults to come, each for a number of matching calls; of several that match the oldest goes first. */
export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  const use = (isMeant: (fault: Fault) => boolean): Fault | undefined => {
    const meant = waiting.filter(({ fault }) => isMeant(fault));
    const found = meant.find(({ toSkip }) => toSkip === 0);
    for (const each of meant) each.toSkip = Math.max(0, each.toSkip - 1);
    if (found === undefined) return undefined;
    found.left -= 1;
    waiting = waiting.filter(({ left }) => left > 0);
    return found.fault;
  };
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times, toSkip: fault.skip ?? 0 });
    },
    take: (target, subject) =>
      use((fault) => fault.target === target && fault.duplicate !== true && matches(fault, subject)),
    takeDuplicate: (target, name) =>
      use((fault) => fault.target === target && fault.duplicate === true && matches(fault, name)) !==
      undefined,
    takeLateness: (target, eventType) =>
      use((fault) => fault.target === target && fault.lateMs !== undefined && matches(fault, eventType))
        ?.lateMs ?? 0,
    takeLoss: (eventKey) =>
      use(
        (fault) => fault.target === 'webhook' && fault.timeout !== undefined && matches(fault, eventKey),
      ) !== undefined,
    list: () =>
      waiting.map(({ fault, left, toSkip }) => ({
        ...fault,
        times: left,
        ...(fault.skip !== undefined && { skip: toSkip }),
      })),
    keep() {
      const kept = waiting.map((each) => ({ ...each }));
      return () => {
        waiting = kept.map((each) => ({ ...each }));
      };
    },
    reset() {
      waiting = [];
    },
  };
}
