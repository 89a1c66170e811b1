import type { SubmissionEvent, SubmissionFacts } from '../../domain/intake/submission';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { cutReport } from './cut-report';
import { findIncluded, type WithIncluded } from './included';
import {
  CvssResource,
  NamedResource,
  type SubmissionAttributes,
  type SubmissionResource,
} from './webhook-schema';

type Relationships = NonNullable<SubmissionResource['relationships']>;

/** Leaves out what was not said: `undefined` says nothing, `null` says that there is nothing. */
function said<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const result: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name of Object.keys(values) as (keyof T)[]) {
    const value = values[name];
    if (value !== undefined) result[name] = value as Exclude<T[keyof T], undefined>;
  }
  return result;
}

/** Bugcrowd writes states with an underscore in its API and was seen to write a hyphen in events. */
function toState(state: string | null | undefined): string | null | undefined {
  return state?.toLowerCase().replaceAll('-', '_') ?? state;
}

/** What the submission's own attributes say, by themselves or as the new side of a change. */
export function attributeFacts({
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
function cvssScore(body: WithIncluded, { cvss_vector }: Relationships): number | null | undefined {
  if (cvss_vector?.data === null) return null;
  return findIncluded(body, cvss_vector?.data, CvssResource)?.attributes?.score;
}

function relatedFacts(body: WithIncluded, relationships: Relationships): Partial<SubmissionFacts> {
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
 * What a submission's resource says, in the app's words, whether a webhook or the API brought it.
 * @param body holds the resources that the submission refers to.
 * @throws ShapeError where one of those is not as it should be.
 */
export function describeSubmission(
  { attributes, relationships }: SubmissionResource,
  body: WithIncluded,
): Pick<SubmissionEvent, 'facts' | 'submittedAt' | 'transitions' | 'report'> {
  return {
    facts: {
      ...(attributes && attributeFacts(attributes)),
      ...(relationships && relatedFacts(body, relationships)),
    },
    submittedAt: attributes?.submitted_at ? toInstant(toEpochMs(attributes.submitted_at)) : null,
    transitions: attributes ? toTransitions(attributes) : {},
    report: attributes ? toReport(attributes) : null,
  };
}
