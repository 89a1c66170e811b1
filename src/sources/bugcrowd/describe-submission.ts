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

/** Stated facts: `undefined` means not stated, `null` means stated as empty. */
export type SaidFacts = { readonly [K in keyof SubmissionFacts]?: SubmissionFacts[K] | undefined };

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Merges what was stated, leaving out the rest; if two sources state a value, the later one counts. */
export function said<T extends object>(...sources: readonly (T | null | undefined)[]): Said<T> {
  const result: Said<T> = {};
  for (const source of sources)
    for (const name in source) {
      const value = source[name];
      if (value !== undefined) result[name] = value as Exclude<T[typeof name], undefined>;
    }
  return result;
}

/** Bugcrowd's API writes states with an underscore; events were seen with a hyphen. */
function toState(state: string | null | undefined): string | null | undefined {
  return state?.toLowerCase().replaceAll('-', '_') ?? state;
}

/** The facts in the submission's own attributes, or in the new side of a change. */
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

/** A vector that is referenced but not included leaves the score unknown; no vector means that there is no score. */
function scoreOf(
  body: WithIncluded,
  vector: Reference | null | undefined,
  leftOut: string[],
): number | null | undefined {
  if (vector === null) return null;
  const found = findIncluded(body, vector, cvssResource);
  leftOut.push(...(found?.leftOut ?? []));
  return found?.score;
}

function relatedFacts(
  body: WithIncluded,
  relationships: SubmissionRelationships,
  leftOut: string[],
): SaidFacts {
  const { cvssVector, engagement, program, researcher, target } = relationships;
  const { code, name } = findIncluded(body, program ?? engagement, namedResource) ?? {};
  return {
    cvssScore: scoreOf(body, cvssVector, leftOut),
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
    remediation: attributes.remediation ?? null,
  });
}

/**
 * Translates a submission's resource, from a webhook or the API.
 * @param body contains the resources that the submission refers to.
 * @throws ShapeError if one of them is malformed.
 */
export function describeSubmission(
  { attributes, relationships }: SubmissionResource,
  body: WithIncluded,
): Pick<SubmissionEvent, 'facts' | 'submittedAt' | 'transitions' | 'report' | 'leftOut'> {
  const leftOut = [...(attributes?.leftOut ?? []), ...(relationships?.leftOut ?? [])];
  const facts = said<SaidFacts>(
    attributes && attributeFacts(attributes),
    relationships && relatedFacts(body, relationships, leftOut),
  );
  return {
    facts,
    submittedAt: attributes?.submittedAt ?? null,
    transitions: said(attributes?.transitions),
    report: attributes ? toReport(attributes) : null,
    ...(leftOut.length > 0 && { leftOut }),
  };
}
