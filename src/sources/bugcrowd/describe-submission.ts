import type { SubmissionEvent, SubmissionFacts } from '../../domain/findings/submission';
import { cutReport } from './cut-report';
import { findIncluded, type Reference, type WithIncluded } from './included';
import {
  cvssResource,
  namedResource,
  type SubmissionAttributes,
  type SubmissionRelationships,
  type SubmissionResource,
} from './resources';

/** Facts as far as they were said: `undefined` says nothing, `null` says that there is nothing. */
export type SaidFacts = { readonly [K in keyof SubmissionFacts]?: SubmissionFacts[K] | undefined };

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Puts together what was said, and leaves out what was not; of two that say something the later one counts. */
export function said<T extends object>(...sources: readonly (T | null | undefined)[]): Said<T> {
  const result: Said<T> = {};
  for (const source of sources)
    for (const name in source) {
      const value = source[name];
      if (value !== undefined) result[name] = value as Exclude<T[typeof name], undefined>;
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
  vrtId,
}: Partial<SubmissionAttributes>): SaidFacts {
  return {
    title,
    state: toState(state),
    priority: severity,
    duplicate: duplicate ?? undefined,
    vrtId,
  };
}

/** A vector that is named but not included leaves the score unsaid; no vector at all says that there is none. */
function scoreOf(body: WithIncluded, vector: Reference | null | undefined): number | null | undefined {
  return vector === null ? null : findIncluded(body, vector, cvssResource)?.score;
}

function relatedFacts(body: WithIncluded, relationships: SubmissionRelationships): SaidFacts {
  const { cvssVector, engagement, program, researcher, target } = relationships;
  const { code, name } = findIncluded(body, program ?? engagement, namedResource) ?? {};
  return {
    cvssScore: scoreOf(body, cvssVector),
    programCode: code ?? undefined,
    programName: name ?? undefined,
    targetName: findIncluded(body, target, namedResource)?.name,
    researcher: findIncluded(body, researcher, namedResource)?.name,
  };
}

function toReport(attributes: SubmissionAttributes): SubmissionEvent['report'] {
  return cutReport({
    description: attributes.description ?? null,
    bugUrl: attributes.bugUrl ?? null,
    httpRequest: attributes.httpRequest ?? null,
    extraInfo: attributes.extraInfo ?? null,
    references: attributes.references ?? null,
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
    facts: said<SaidFacts>(
      attributes && attributeFacts(attributes),
      relationships && relatedFacts(body, relationships),
    ),
    submittedAt: attributes?.submittedAt ?? null,
    transitions: said(attributes?.transitions),
    report: attributes ? toReport(attributes) : null,
  };
}
