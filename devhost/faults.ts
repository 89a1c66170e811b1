import * as v from 'valibot';

const targets = ['jira', 'kvs', 'queue', 'schedule', 'bugcrowd'] as const;
/** What the platform may run twice. */
const repeated = ['queue', 'schedule'] as const;
export type FaultTarget = (typeof targets)[number];
export type RepeatedTarget = (typeof repeated)[number];

function isExpression(match: string): boolean {
  try {
    return new RegExp(match).source !== '';
  } catch {
    return false;
  }
}

const FaultSchema = v.pipe(
  v.strictObject({
    target: v.picklist(targets),
    /** Part of `METHOD path` (and key, for storage), or a regular expression; everything when left out. */
    match: v.optional(v.pipe(v.string(), v.check(isExpression, 'match is no regular expression'))),
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
    headers: v.optional(v.record(v.string(), v.string())),
    /** The answer's JSON body. */
    body: v.optional(v.unknown()),
    latencyMs: v.optional(v.pipe(v.number(), v.minValue(0))),
    /** End the invocation as if its process had died: before the call is made, or after it had its effect. */
    crash: v.optional(v.picklist(['before', 'after'])),
    /** Run a queued event, or a scheduled trigger, twice. */
    duplicate: v.optional(v.boolean()),
    /** From now on Jira's search lags behind by this much; holds until the next reset. */
    indexLagMs: v.optional(v.pipe(v.number(), v.minValue(0))),
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  }),
  v.check(
    ({ target, duplicate }) => duplicate === undefined || repeated.some((each) => each === target),
    'duplicate goes with target "queue" or "schedule"',
  ),
  v.check(
    ({ target, duplicate }) => target !== 'schedule' || duplicate === true,
    'target "schedule" goes with duplicate',
  ),
  v.check(
    ({ target, indexLagMs }) => indexLagMs === undefined || target === 'jira',
    'indexLagMs goes with target "jira"',
  ),
);
export type Fault = v.InferOutput<typeof FaultSchema>;

/** Checks a fault as it is posted. @throws ValiError naming what is wrong. */
export function parseFault(input: unknown): Fault {
  return v.parse(FaultSchema, input);
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault for a call, used up by it; `undefined` where none is meant for it. */
  take(target: FaultTarget, subject: string): Fault | undefined;
  /** Whether the next event of this queue, or run of this scheduled trigger, is to come twice. */
  takeDuplicate(target: RepeatedTarget, name: string): boolean;
  list(): readonly Fault[];
  reset(): void;
}

function matches({ match }: Fault, subject: string): boolean {
  return match === undefined || subject.includes(match) || new RegExp(match).test(subject);
}

/** Faults to come, each for a number of matching calls; of several that match the oldest goes first. */
export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  const use = (isMeant: (fault: Fault) => boolean): Fault | undefined => {
    const found = waiting.find(({ fault }) => isMeant(fault));
    if (found === undefined) return undefined;
    found.left -= 1;
    waiting = waiting.filter(({ left }) => left > 0);
    return found.fault;
  };
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times });
    },
    take: (target, subject) =>
      use((fault) => fault.target === target && fault.duplicate !== true && matches(fault, subject)),
    takeDuplicate: (target, name) =>
      use((fault) => fault.target === target && fault.duplicate === true && matches(fault, name)) !==
      undefined,
    list: () => waiting.map(({ fault, left }) => ({ ...fault, times: left })),
    reset() {
      waiting = [];
    },
  };
}
