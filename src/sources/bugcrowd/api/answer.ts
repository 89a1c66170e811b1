import { identified, type Identified } from '../included';
import {
  at,
  listOf,
  matching,
  member,
  object,
  oneOf,
  orNull,
  ShapeError,
  text,
  type Reader,
} from '../json-reader';
import { submissionResource, type SubmissionResource } from '../resources';
import { plainId } from '../plain-id';

const anything: Reader<unknown> = (value) => value;
const rows = listOf(anything);
const maybeIdentified = orNull(identified);

/** Anything that is not a resource is left out: rows can be read without it. */
function included(value: unknown): readonly Identified[] {
  return (orNull(rows)(value) ?? []).flatMap((resource) => maybeIdentified(resource) ?? []);
}

function aCount(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw new ShapeError();
  return value as number;
}

const nextLink = orNull(member('next', anything));
const totalHits = orNull(member('total_hits', aCount));

/** One page of a list. Rows are parsed one by one, so that a bad one does not affect the others. */
export interface ListAnswer {
  readonly data: readonly unknown[];
  readonly included: readonly Identified[];
  readonly hasNext: boolean;
  /** The number on all pages; `null` if Bugcrowd does not tell. */
  readonly total: number | null;
}

export function listAnswer(value: unknown): ListAnswer {
  const from = object(value);
  return {
    data: at(from, 'data', rows),
    included: at(from, 'included', included),
    hasNext: Boolean(at(from, 'links', nextLink)),
    total: at(from, 'meta', totalHits),
  };
}

export interface SingleAnswer {
  readonly data: unknown;
  readonly included: readonly Identified[];
}

export function singleAnswer(value: unknown): SingleAnswer {
  const from = object(value);
  return { data: from['data'], included: at(from, 'included', included) };
}

const submissionType = oneOf(['submission']);

/** A submission with its id. */
export interface SubmissionRow extends SubmissionResource {
  readonly id: string;
}

export function submissionRow(value: unknown): SubmissionRow {
  const from = object(value);
  at(from, 'type', submissionType);
  return { id: at(from, 'id', plainId), ...submissionResource(value) };
}

/** A program with the data for choosing it. A program without a code cannot be used in a request. */
export interface ProgramRow {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
}

const code = matching(/^.+$/su);
const optionalText = orNull(text);

const codeAndName = (value: unknown): Omit<ProgramRow, 'id'> => {
  const from = object(value);
  return { code: at(from, 'code', code), name: at(from, 'name', optionalText) };
};

export function programRow(value: unknown): ProgramRow {
  const from = object(value);
  return { id: at(from, 'id', plainId), ...at(from, 'attributes', codeAndName) };
}
