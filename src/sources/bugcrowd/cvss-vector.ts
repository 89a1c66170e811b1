import { leniently, maybe, member, object, ShapeError } from './json-reader';

/** Scores are seen as numbers and as text. */
function aScore(value: unknown): number {
  const score = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof score !== 'number' || !(score >= 0 && score <= 10)) throw new ShapeError();
  return score;
}

const score = maybe(aScore);

/** `3`, `3.1` or `"4.0"`. */
function aVersion(value: unknown): number {
  const version = typeof value === 'string' && /^\d(\.\d)?$/.test(value) ? Number(value) : value;
  if (typeof version !== 'number' || !(version >= 1 && version < 10)) throw new ShapeError();
  return version;
}

const version = maybe(aVersion);

/** A CVSS vector. */
export const cvssResource = member(
  'attributes',
  maybe((value) => {
    const leftOut: string[] = [];
    const maybeOdd = leniently(object(value), leftOut);
    return { score: maybeOdd('score', score), version: maybeOdd('version', version), leftOut };
  }),
);
