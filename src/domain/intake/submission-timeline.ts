import type { Instant } from '../sla/instant';
import { decideSeverity, type Severity } from '../sla/severity';
import { isSubmissionState, type SubmissionEvent, type SubmissionFacts } from './submission';
import type { TimelineEvent } from '../sla/timeline';

/** States in which Bugcrowd has accepted the submission as valid and unique. */
const acceptedStates = ['triaged', 'unresolved'] as const;

/** States that end a submission without a fix. */
const closingStates: readonly string[] = [
  'informational',
  'out_of_scope',
  'not_applicable',
  'not_reproducible',
];

/**
 * When what the event reports took effect. An update that changed the state took effect with that change, which
 * Bugcrowd dates exactly; its event follows a moment later.
 */
function effectiveAt({ at, changedState, facts, transitions }: SubmissionEvent): Instant {
  const { state } = facts;
  return (changedState && state && isSubmissionState(state) ? transitions[state] : undefined) ?? at;
}

function severityEvents(event: SubmissionEvent, known: SubmissionFacts, useCvss: boolean): TimelineEvent[] {
  const { priority = known.priority, cvssScore = known.cvssScore } = event.facts;
  const severity: Severity | undefined = decideSeverity({ priority, cvssScore }, useCvss)?.severity;
  return severity === undefined ? [] : [{ type: 'severity', at: effectiveAt(event), severity }];
}

function triageEvents({ at, facts: { state }, transitions }: SubmissionEvent): TimelineEvent[] {
  // The customer's acceptance counts as triage where no earlier triage is known; the clock takes the first.
  return acceptedStates
    .map((accepted) => transitions[accepted] ?? (state === accepted ? at : undefined))
    .filter((triagedAt) => triagedAt !== undefined)
    .map((triagedAt) => ({ type: 'triaged', at: triagedAt }));
}

function stopEvents(event: SubmissionEvent): TimelineEvent[] {
  const { state, duplicate } = event.facts;
  const at = (state && isSubmissionState(state) ? event.transitions[state] : undefined) ?? event.at;
  if (duplicate === true) return [{ type: 'closed', at: event.at, reason: 'duplicate' }];
  if (state === 'resolved') return [{ type: 'fixed', at }];
  return state && closingStates.includes(state) ? [{ type: 'closed', at, reason: state }] : [];
}

/** States in which somebody works on a submission. */
const openStates: readonly string[] = ['new', ...acceptedStates];

/**
 * Where the submission is open, and since when: a reopening, if it was stopped before. Bugcrowd dates a state that has
 * been entered; `new` has no date of its own.
 */
function openEvents({
  at,
  changedState,
  unmarkedDuplicate,
  facts,
  transitions,
}: SubmissionEvent): TimelineEvent[] {
  const { state, duplicate } = facts;
  if (duplicate === true || !state || !openStates.includes(state)) return [];
  const enteredAt = isSubmissionState(state) ? transitions[state] : undefined;
  const openedAt = enteredAt ?? (changedState ? at : undefined);
  return [
    ...(openedAt === undefined ? [] : [{ type: 'reopened', at: openedAt } as const]),
    ...(unmarkedDuplicate ? [{ type: 'reopened', at } as const] : []),
  ];
}

/** The facts of a Bugcrowd event that move a clock. `known` fills in what the event does not say. */
export function toTimelineEvents(
  event: SubmissionEvent,
  known: SubmissionFacts,
  useCvss: boolean,
): TimelineEvent[] {
  const source = { system: 'bugcrowd', id: event.id, toldAt: event.at } as const;
  return [
    ...triageEvents(event),
    ...severityEvents(event, known, useCvss),
    ...stopEvents(event),
    ...openEvents(event),
  ].map((timelineEvent) => ({ ...timelineEvent, source }));
}
