import type { SubmissionInput } from '../devhost/bugcrowd/store/submission-input';
import { submissionPayload } from '../test/support/payloads';

/** What the soak sends: events of submissions, in the order of their deliveries. */

type Random = (below: number) => number;
type Facts = Readonly<Record<string, unknown>>;

/** One event: Bugcrowd's state from then on, and its webhook. */
export interface SoakEvent {
  readonly submissionId: string;
  readonly stored: SubmissionInput;
  readonly payload: object;
}

const DAY_MS = 86_400_000;
/** Submissions were made in this many days before their events: all have a deadline in the future. */
const SUBMITTED_WITHIN_DAYS = 9;
/** Deliveries are shuffled within about this many places. */
const WINDOW = 200;

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

export function submissionIdOf(number: number): string {
  return `50a40000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A submission that advances one event at a time. */
export interface SoakSubmission {
  readonly id: string;
  /** Changes some facts. */
  next(changed: Facts, changes: Facts, atMs: number): SoakEvent;
}

/** A new submission. */
export function soakSubmission(number: number, nowMs: number, random: Random): SoakSubmission {
  const id = submissionIdOf(number);
  const submittedMs = nowMs - DAY_MS - random(SUBMITTED_WITHIN_DAYS * DAY_MS);
  let events = 0;
  let attributes: Facts = {
    title: `Stored XSS number ${number}`,
    description: `Step one of report ${number}.\n\n1. Open the page\n2. Look at the **preview**\n`,
    severity: null,
    state: 'new',
    duplicate: false,
    vrt_id: 'cross_site_scripting_xss.stored',
    submitted_at: iso(submittedMs),
    last_transitioned_to_triaged_at: null,
  };
  return {
    id,
    next(changed, changes, atMs) {
      attributes = { ...attributes, ...changed };
      events += 1;
      const payload = submissionPayload({
        eventId: `${id}-event-${events}`,
        key: events === 1 ? 'submission.created' : 'submission.updated',
        createdAt: iso(atMs),
        submissionId: id,
        attributes,
        data: { changes, duplicate_ids: [] },
      });
      return { submissionId: id, stored: { id, program: 'acme', attributes, updatedAt: iso(atMs) }, payload };
    },
  };
}

/** Triage with a severity. */
export function triage(submission: SoakSubmission, atMs: number, random: Random): SoakEvent {
  const severity = 1 + random(4);
  return submission.next(
    { state: 'triaged', severity, last_transitioned_to_triaged_at: iso(atMs) },
    { state: { from: 'new', to: 'triaged' }, severity: { from: null, to: severity } },
    atMs,
  );
}

/** Mostly another severity; otherwise a state in which it keeps its issue. */
export function change(submission: SoakSubmission, atMs: number, random: Random): SoakEvent {
  const kind = random(10);
  if (kind < 6) {
    const severity = 1 + random(5);
    return submission.next({ severity }, { severity: { from: null, to: severity } }, atMs);
  }
  const state = kind < 8 ? 'unresolved' : 'resolved';
  return submission.next(
    { state, [`last_transitioned_to_${state}_at`]: iso(atMs) },
    { state: { from: 'triaged', to: state } },
    atMs,
  );
}

/** Shuffles a list so that nothing moves far from its place. */
export function shuffledWithin<T>(items: readonly T[], window: number, random: Random): readonly T[] {
  return items
    .map((item, place) => ({ item, place: place + random(window) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * Three events of every submission, some of them twice: created, triaged, changed.
 * @param perMs milliseconds between two events in Bugcrowd.
 */
export function firstLife(
  submissions: readonly SoakSubmission[],
  fromMs: number,
  perMs: number,
  copies: number,
  random: Random,
): readonly SoakEvent[] {
  // The steps of a submission are some deliveries apart.
  const steps = submissions.flatMap((submission, number) =>
    [0, 1, 2].map((step) => ({
      submission,
      step,
      place: 3 * number + step * (WINDOW / 2) + random(WINDOW / 4),
    })),
  );
  const reported = [...steps]
    .sort((a, b) => a.place - b.place)
    .map(({ submission, step }, index) => {
      const atMs = fromMs + index * perMs;
      if (step === 0) return submission.next({}, {}, atMs);
      return step === 1 ? triage(submission, atMs, random) : change(submission, atMs, random);
    });
  const twice = reported.flatMap((event) => (random(100) < copies ? [event, event] : [event]));
  return shuffledWithin(twice, WINDOW, random);
}
