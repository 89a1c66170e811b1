import type { Instant } from '../../../domain/sla/instant';
import { matching, member, orNull, ShapeError } from '../json-reader';
import { listAnswer, type ListAnswer } from './answer';
import { callBugcrowd, type RateState } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { readTimes, type ReadTimes } from './read-times';
import { submissionQuery } from './submission-query';
import { toReadSubmission, type ReadSubmission } from './to-read-submission';

/** Bugcrowd's largest page, to use few of its 60 calls a minute. */
const PAGE_SIZE = 100;

export interface SubmissionsRequest {
  /** The program's code. */
  readonly program: string;
  /** Only changes on or after this day (`YYYY-MM-DD`); Bugcrowd filters by days. */
  readonly updatedFrom: string | null;
  /** Only submissions on or after this day. */
  readonly submittedFrom: string | null;
  /** Rows to skip; Bugcrowd takes at most 9,900. */
  readonly offset: number;
  /** Default and maximum: 100. */
  readonly limit?: number;
}

export interface SubmissionsPage {
  readonly submissions: readonly ReadSubmission[];
  /** Malformed rows: the id if it can be read, and the place of the first problem. */
  readonly unreadable: readonly { readonly id: string | null; readonly path: string }[];
  /** Rows on the page, readable or not: the offset grows by this. */
  readonly count: number;
  readonly more: boolean;
  /** The number with these filters; `null` if Bugcrowd does not tell. */
  readonly total: number | null;
  /** The moment at which the facts were true. */
  readonly readAt: Instant;
  readonly rate: RateState;
}

type Row = { readonly read: ReadSubmission } | { readonly unreadable: SubmissionsPage['unreadable'][number] };

/** The id of a row whose other content may be malformed. */
const idOf = orNull(member('id', matching(/^[^]{0,128}$/)));

function readRow(row: unknown, index: number, answer: ListAnswer, times: ReadTimes): Row {
  try {
    return { read: toReadSubmission(row, answer, times, `data.${index}`) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { unreadable: { id: idOf(row), path: error.path } };
  }
}

function queryOf(request: SubmissionsRequest): readonly (readonly [string, string])[] {
  const { program, updatedFrom, submittedFrom, offset, limit = PAGE_SIZE } = request;
  return [
    ['filter[program]', program],
    ...(updatedFrom === null ? [] : [['filter[updated]', `from.${updatedFrom}`] as const]),
    ...(submittedFrom === null ? [] : [['filter[submitted]', `from.${submittedFrom}`] as const]),
    // Updates do not change this order, so no row is skipped between two pages.
    ['sort', 'submitted-asc'],
    ['page[limit]', String(limit)],
    ['page[offset]', String(offset)],
    ...submissionQuery,
  ];
}

/**
 * Reads one page of a program's submissions, the oldest first.
 * @param token `username:password`.
 * @param now before the call; also used if Bugcrowd does not tell when it answered.
 * @throws BugcrowdCallError
 */
export async function readSubmissions(
  token: string,
  request: SubmissionsRequest,
  now: Instant,
): Promise<SubmissionsPage> {
  const what = `reading the submissions of ${request.program}`;
  const { body, serverTime, rate } = await callBugcrowd(token, '/submissions', queryOf(request), what);
  const answer = parseAnswer(what, () => listAnswer(body));
  const times = readTimes(serverTime, now);
  const rows = answer.data.map((row, index) => readRow(row, index, answer, times));
  return {
    submissions: rows.flatMap((row) => ('read' in row ? [row.read] : [])),
    unreadable: rows.flatMap((row) => ('unreadable' in row ? [row.unreadable] : [])),
    count: rows.length,
    // In Bugcrowd's own example even the last page names a next page.
    more: rows.length > 0 && answer.hasNext,
    total: answer.total,
    readAt: times.readAt,
    rate,
  };
}
