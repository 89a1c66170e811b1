import type { Reference } from './included';
import { at, leniently, listOf, maybe, object, text } from './json-reader';
import { plainId } from './plain-id';

function identifiedBy(value: unknown): Reference {
  const from = object(value);
  return { type: at(from, 'type', text), id: at(from, 'id', plainId) };
}

const reference = maybe(identifiedBy);

const references = listOf(identifiedBy);

/** To any number of resources; empty where it is not stated, `null`, or to one resource. */
function relatedList(value: unknown): readonly Reference[] {
  const data = value === undefined || value === null ? undefined : object(value)['data'];
  return Array.isArray(data) ? references(data) : [];
}

/**
 * To one resource or to several: `null` means stated as empty, `undefined` means not stated. Bugcrowd documents one CVSS
 * vector; a submission that is rated by CVSS 3 and 4 may have two.
 */
function relatedOneOrMany(value: unknown): readonly Reference[] | null | undefined {
  if (value === undefined || value === null) return undefined;
  const { data } = object(value);
  if (Array.isArray(data)) return data.length === 0 ? null : references(data);
  const one = at({ data }, 'data', reference);
  return one === null || one === undefined ? one : [one];
}

/** `null` means stated as empty, `undefined` means not stated. */
function related(value: unknown): Reference | null | undefined {
  return value === undefined || value === null ? undefined : at(object(value), 'data', reference);
}

/** What a submission refers to: `null` means stated as empty, `undefined` means not stated. */
export interface SubmissionRelationships {
  readonly cvssVector: readonly Reference[] | null | undefined;
  readonly engagement: Reference | null | undefined;
  readonly program: Reference | null | undefined;
  readonly researcher: Reference | null | undefined;
  readonly rewards: readonly Reference[] | undefined;
  readonly target: Reference | null | undefined;
  /** Names of malformed ones. */
  readonly leftOut: readonly string[];
}

/** Reads what a submission refers to; a malformed part counts as not stated. */
export function submissionRelationships(value: unknown): SubmissionRelationships {
  const from = object(value);
  const leftOut: string[] = [];
  const maybeOdd = leniently(from, leftOut);
  return {
    cvssVector: maybeOdd('cvss_vector', relatedOneOrMany),
    engagement: maybeOdd('engagement', related),
    program: maybeOdd('program', related),
    rewards: maybeOdd('monetary_rewards', relatedList),
    researcher: maybeOdd('researcher', related),
    target: maybeOdd('target', related),
    leftOut,
  };
}
