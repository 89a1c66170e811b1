import type { Instant } from '../../../domain/sla/instant';
import { matching, member, orNull, ShapeError } from '../json-reader';
import { listAnswer, type ListAnswer } from './answer';
import { callBugcrowd, type RateState } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { submissionQuery } from './submission-query';
import { toReadSubmission, type ReadSubmission } from './to-read-submission';

/** The most that Bugcrowd gives at once, so that the fewest of its 60 calls a minute are used. */
const PAGE_SIZE = 100;

export interface SubmissionsRequest {
  /** The program's code. */
  readonly program: string;
  /** Only what changed on that day (`YYYY-MM-DD`) or later; Bugcrowd filters by days. */
  readonly updatedFrom: string | null;
  /** Only what was submitted on that day or later. */
  readonly submittedFrom: string | null;
  /** Rows to leave out; Bugcrowd takes at most 9,900. */
  readonly offset: number;
  /** 100 where it is not said, which is also the most. */
  readonly limit?: number;
}

export interface SubmissionsPage {
  readonly submissions: readonly ReadSubmission[];
  /** Rows that are not as they should be: the id where it can be read, and the place of the first problem. */
  readonly unreadable: readonly { readonly id: string | null; readonly path: string }[];
  /** Rows on the page, readable or not: what the offset grows by. */
  readonly count: number;
  readonly more: boolean;
  /** How many there are with these filters; `null` where Bugcrowd does not say. */
  readonly total: number | null;
  /** The moment that the facts hold for. */
  readonly readAt: Instant;
  readonly rate: RateState;
}

type Row = { readonly read: ReadSubmission } | { readonly unreadable: SubmissionsPage['unreadable'][number] };

/** Of a row that may otherwise make no sense. */
const idOf = orNull(member('id', matching(/^[^]{0,128}$/)));

function readRow(row: unknown, index: number, answer: ListAnswer, readAt: Instant): Row {
  try {
    return { read: toReadSubmission(row, answer, readAt, `data.${index}`) };
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
    // An update moves nothing in this order, so that no row is passed over between two pages.
    ['sort', 'submitted-asc'],
    ['page[limit]', String(limit)],
    ['page[offset]', String(offset)],
    ...submissionQuery,
  ];
}

/**
 * Reads one page of a program's submissions, the oldest first.
 * @param token `username:password`.
 * @param now stands in where Bugcrowd does not say when it answered.
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
  const readAt = serverTime ?? now;
  const rows = answer.data.map((row, index) => readRow(row, index, answer, readAt));
  return {
    submissions: rows.flatMap((row) => ('read' in row ? [row.read] : [])),
    unreadable: rows.flatMap((row) => ('unreadable' in row ? [row.unreadable] : [])),
    count: rows.length,
    // Bugcrowd's own example names a next page behind the last one.
    more: rows.length > 0 && answer.hasNext,
    total: answer.total,
    readAt,
    rate,
  };
}
