import type { SubmissionEvent, SubmissionFacts } from '../../domain/intake/submission';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { cutReport } from './cut-report';
import { findIncluded, ShapeError } from './included';
import {
  CvssResource,
  NamedResource,
  SubmissionResource,
  type EventBody,
  type SubmissionAttributes,
} from './webhook-schema';

type Relationships = NonNullable<SubmissionResource['relationships']>;

/** Leaves out what was not said: `undefined` says nothing, `null` says that there is nothing. */
function said<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries: [string, unknown][] = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Bugcrowd writes states with an underscore in its API and was seen to write a hyphen in events. */
function toState(state: string | null | undefined): string | null | undefined {
  return state?.toLowerCase().replaceAll('-', '_') ?? state;
}

function changedFacts(body: EventBody): Partial<SubmissionFacts> {
  const { title, state, severity, duplicate } = body.data.attributes.data?.changes ?? {};
  return said({
    title: title?.to,
    state: toState(state?.to),
    priority: severity?.to,
    duplicate: duplicate?.to ?? undefined,
  });
}

function attributeFacts({
  title,
  state,
  severity,
  duplicate,
  vrt_id,
}: SubmissionAttributes): Partial<SubmissionFacts> {
  return said({
    title,
    state: toState(state),
    priority: severity,
    duplicate: duplicate ?? undefined,
    vrtId: vrt_id,
  });
}

/** A vector that is named but not included leaves the score unsaid; no vector at all says that there is none. */
function cvssScore(body: EventBody, { cvss_vector }: Relationships): number | null | undefined {
  if (cvss_vector?.data === null) return null;
  return findIncluded(body, cvss_vector?.data, CvssResource)?.attributes?.score;
}

function relatedFacts(body: EventBody, relationships: Relationships): Partial<SubmissionFacts> {
  const program = relationships.program?.data ?? relationships.engagement?.data;
  const named = (reference: Relationships[keyof Relationships]) =>
    findIncluded(body, reference?.data, NamedResource)?.attributes;
  const { code, name } = findIncluded(body, program, NamedResource)?.attributes ?? {};
  return said({
    cvssScore: cvssScore(body, relationships),
    programCode: code ?? undefined,
    programName: name ?? undefined,
    targetName: named(relationships.target)?.name,
    researcher: named(relationships.researcher)?.name,
  });
}

function toTransitions(attributes: SubmissionAttributes): SubmissionEvent['transitions'] {
  const instant = (text: string | null | undefined): Instant | undefined =>
    text ? toInstant(toEpochMs(text)) : undefined;
  return said({
    informational: instant(attributes.last_transitioned_to_informational_at),
    not_applicable: instant(attributes.last_transitioned_to_not_applicable_at),
    not_reproducible: instant(attributes.last_transitioned_to_not_reproducible_at),
    out_of_scope: instant(attributes.last_transitioned_to_out_of_scope_at),
    resolved: instant(attributes.last_transitioned_to_resolved_at),
    triaged: instant(attributes.last_transitioned_to_triaged_at),
    unresolved: instant(attributes.last_transitioned_to_unresolved_at),
  });
}

function toReport(attributes: SubmissionAttributes): SubmissionEvent['report'] {
  return cutReport({
    description: attributes.description ?? null,
    bugUrl: attributes.bug_url ?? null,
    httpRequest: attributes.http_request ?? null,
    extraInfo: attributes.extra_info ?? null,
    references: attributes.vulnerability_references ?? null,
  });
}

/**
 * Bugcrowd's event about a submission in the app's words. The included submission is the truth; `changes` fills in
 * what it does not say.
 * @throws ShapeError where it says nothing about the submission at all.
 */
export function toSubmissionEvent(
  body: EventBody,
  envelope: Pick<SubmissionEvent, 'id' | 'key' | 'at'>,
): SubmissionEvent {
  const { resource } = body.data.relationships;
  if (resource.data.type !== 'submission') throw new ShapeError('data.relationships.resource.data.type');
  const included = findIncluded(body, resource.data, SubmissionResource);
  const attributes = included?.attributes ?? null;
  const changed = changedFacts(body);
  if (attributes === null && Object.keys(changed).length === 0) throw new ShapeError('included');
  return {
    ...envelope,
    submissionId: resource.data.id,
    facts: {
      ...changed,
      ...(attributes && attributeFacts(attributes)),
      ...(included?.relationships && relatedFacts(body, included.relationships)),
    },
    submittedAt: attributes?.submitted_at ? toInstant(toEpochMs(attributes.submitted_at)) : null,
    transitions: attributes ? toTransitions(attributes) : {},
    changedState: changed.state !== undefined,
    unmarkedDuplicate: changed.duplicate === false,
    report: attributes && toReport(attributes),
  };
}
