import type { ReportedMilestone, SubmissionEvent, SubmissionFacts } from '../../domain/findings/submission';
import { cutReport } from './cut-report';
import { findIncluded, type Reference, type WithIncluded } from './included';
import { cvssResource } from './cvss-vector';
import type { SubmissionRelationships } from './relationships';
import { namedResource, type SubmissionAttributes, type SubmissionResource } from './resources';
import { rewardResource } from './reward';

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

/** Version 2 has another scale: what it calls high would be critical. */
const OLDEST_VERSION = 3;

/**
 * The score of the newest version of CVSS. A vector that is referenced but not included leaves the score unknown; no
 * vector, or none of a usable version, means that there is no score.
 */
function scoreOf(
  body: WithIncluded,
  vectors: readonly Reference[] | null | undefined,
  leftOut: string[],
): number | null | undefined {
  if (vectors === null || vectors === undefined) return vectors;
  const found = vectors.flatMap((vector) => findIncluded(body, vector, cvssResource) ?? []);
  leftOut.push(...found.flatMap((vector) => vector.leftOut));
  if (found.length === 0) return undefined;
  const usable = found
    .filter(({ version }) => (version ?? OLDEST_VERSION) >= OLDEST_VERSION)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
  const [newest] = usable.filter(({ score }) => typeof score === 'number');
  return newest?.score ?? (usable.length > 0 ? usable[0]?.score : null);
}

/**
 * The milestones that a submission has reached: a reward that was not cancelled, and a CVE. Of a reward that is only
 * referenced, neither the instant nor a cancellation is known.
 */
function reachedBy(
  body: WithIncluded,
  { attributes, relationships }: SubmissionResource,
  leftOut: string[],
): readonly ReportedMilestone[] {
  const rewards = (relationships?.rewards ?? []).flatMap((reference): ReportedMilestone[] => {
    const reward = findIncluded(body, reference, rewardResource);
    leftOut.push(...(reward?.leftOut ?? []));
    if (reward?.isCancelled === true) return [];
    const at = reward?.rewardedAt ?? null;
    return [{ milestone: 'rewarded', ...(at !== null && { at }) }];
  });
  const hasCve = attributes?.hasCve === true;
  return [...rewards, ...(hasCve ? [{ milestone: 'cve-assigned' }] : [])];
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
    targetId: target === null ? null : target?.id,
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
  resource: SubmissionResource,
  body: WithIncluded,
): Pick<SubmissionEvent, 'facts' | 'submittedAt' | 'transitions' | 'report' | 'reached' | 'leftOut'> {
  const { attributes, relationships } = resource;
  const leftOut = [...(attributes?.leftOut ?? []), ...(relationships?.leftOut ?? [])];
  const facts = said<SaidFacts>(
    attributes && attributeFacts(attributes),
    relationships && relatedFacts(body, relationships, leftOut),
  );
  const reached = reachedBy(body, resource, leftOut);
  return {
    facts,
    ...(reached.length > 0 && { reached }),
    submittedAt: attributes?.submittedAt ?? null,
    transitions: said(attributes?.transitions),
    report: attributes ? toReport(attributes) : null,
    ...(leftOut.length > 0 && { leftOut }),
  };
}
