import type { SubmissionInput } from '../../devhost/bugcrowd/store/submission-input';

/** Bugcrowd's knowledge of its submissions: facts, times of states, and their events. */

export const openStates = ['new', 'triaged', 'unresolved'] as const;
export const rejectedStates = [
  'informational',
  'out_of_scope',
  'not_applicable',
  'not_reproducible',
] as const;
export type State = (typeof openStates)[number] | 'resolved' | (typeof rejectedStates)[number];
export type Priority = 1 | 2 | 3 | 4 | 5;

/** A submission at one moment. */
export interface Snapshot {
  readonly title: string;
  readonly state: State;
  readonly priority: Priority | null;
  readonly cvss: number | null;
  readonly duplicate: boolean;
  readonly submittedMs: number;
  readonly enteredMs: Readonly<Partial<Record<State, number>>>;
}

/** Changes to a submission at one moment. */
export type Change = Partial<Pick<Snapshot, 'title' | 'state' | 'priority' | 'cvss' | 'duplicate'>>;

/**
 * How an event reports a change. `whole`: everything that Bugcrowd documents. `no-data`: without the changes.
 * `no-attributes`: without the submission. `no-score`: the CVSS vector is referenced and not included.
 */
export const manners = ['whole', 'no-data', 'no-attributes', 'no-score'] as const;
export type Manner = (typeof manners)[number];

/** One moment of a submission's history. */
export interface Step {
  /** When it happened, and when its event was created. */
  readonly atMs: number;
  readonly reportedMs: number;
  readonly change: Change;
  readonly after: Snapshot;
  readonly manner: Manner;
}

export interface ModelSubmission {
  readonly id: string;
  /** The first step is its creation. */
  readonly steps: Step[];
}

/** Bugcrowd's webhooks follow a moment later. */
export const REPORTED_AFTER_MS = 1000;

const unborn: Snapshot = {
  title: '',
  state: 'new',
  priority: null,
  cvss: null,
  duplicate: false,
  submittedMs: 0,
  enteredMs: {},
};

export function submissionIdOf(number: number): string {
  return `0de10000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The inverse of `submissionIdOf`. */
export function numberOf(id: string): number {
  return Number(id.slice(-12));
}

/** The submission after the last step, as Bugcrowd has it now. */
export function latest({ id, steps }: ModelSubmission): Snapshot {
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`${id} was never made.`);
  return last.after;
}

/** Adds a step. */
export function take(submission: ModelSubmission, change: Change, manner: Manner, atMs: number): Step {
  const before = submission.steps.at(-1)?.after ?? { ...unborn, submittedMs: atMs };
  const moved = change.state !== undefined && change.state !== before.state;
  const enteredMs = moved ? { ...before.enteredMs, [change.state]: atMs } : before.enteredMs;
  const step = {
    atMs,
    reportedMs: atMs + REPORTED_AFTER_MS,
    change,
    after: { ...before, ...change, enteredMs },
  };
  // An event must contain something.
  const isMute = submission.steps.length === 0 || Object.keys(changesOf(before, step)).every(isUnread);
  const taken: Step = { ...step, manner: isMute && manner === 'no-attributes' ? 'whole' : manner };
  submission.steps.push(taken);
  return taken;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** Attributes as the API names them; there is no time for `new`. */
function attributesOf(snapshot: Snapshot): SubmissionInput['attributes'] & object {
  const entered = Object.entries(snapshot.enteredMs).filter(([state]) => state !== 'new');
  return {
    title: snapshot.title,
    description: `About **${snapshot.title}**.`,
    state: snapshot.state,
    severity: snapshot.priority,
    duplicate: snapshot.duplicate,
    source: 'platform',
    submitted_at: iso(snapshot.submittedMs),
    vrt_id: 'cross_site_scripting_xss.stored',
    ...Object.fromEntries(entered.map(([state, ms]) => [`last_transitioned_to_${state}_at`, iso(ms)])),
  };
}

/** The submission in Bugcrowd's API after the step. */
export function toStored({ id }: ModelSubmission, { after, atMs }: Step): SubmissionInput {
  const attributes = attributesOf(after);
  return { id, program: 'acme', attributes, cvssScore: after.cvss, updatedAt: iso(atMs) };
}

/** Attributes that the app does not read from changes. */
function isUnread(name: string): boolean {
  return name === 'cvss_vector_id';
}

function changesOf(before: Snapshot, { change }: Pick<Step, 'change'>): Record<string, unknown> {
  const { title, state, priority, duplicate, cvss } = change;
  return {
    ...(title !== undefined && { title: { from: before.title, to: title } }),
    ...(state !== undefined && state !== before.state && { state: { from: before.state, to: state } }),
    ...(priority !== undefined && { severity: { from: before.priority, to: priority } }),
    ...(duplicate !== undefined && { duplicate: { from: before.duplicate, to: duplicate } }),
    ...(cvss !== undefined && { cvss_vector_id: { from: null, to: cvss === null ? null : 'vector-1' } }),
  };
}

function dataOf(submission: ModelSubmission, index: number, step: Step): Record<string, unknown> {
  const before = submission.steps[index - 1]?.after;
  if (before === undefined) return { data: { source: 'platform', current_substate: 'new' } };
  if (step.manner === 'no-data') return {};
  return { data: { changes: changesOf(before, step), duplicate_ids: [] } };
}

/** The id of a step's event. */
export function eventIdOf({ id }: ModelSubmission, index: number): string {
  return `event-${index}-of-${id}`;
}

/** The webhook body of a step. */
export function payloadOf(submission: ModelSubmission, index: number): Record<string, unknown> {
  const step = submission.steps[index];
  if (step === undefined) throw new Error(`${submission.id} has no step ${index}.`);
  const { after, manner, reportedMs } = step;
  const eventId = eventIdOf(submission, index);
  const vector = after.cvss === null ? null : { type: 'cvss_vector', id: `vector-of-${submission.id}` };
  const resource = {
    id: submission.id,
    type: 'submission',
    ...(manner !== 'no-attributes' && { attributes: attributesOf(after) }),
    relationships: { cvss_vector: { data: vector }, target: { data: null } },
  };
  const score = vector && { ...vector, attributes: { score: after.cvss } };
  const key = index === 0 ? 'submission.created' : 'submission.updated';
  return {
    data: {
      id: eventId,
      type: 'event',
      attributes: { key, created_at: iso(reportedMs), ...dataOf(submission, index, step) },
      relationships: { resource: { data: { type: 'submission', id: submission.id } } },
    },
    included: [
      resource,
      ...(score === null || manner === 'no-attributes' || manner === 'no-score' ? [] : [score]),
    ],
  };
}
