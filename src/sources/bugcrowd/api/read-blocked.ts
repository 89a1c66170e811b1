import type { BlockerMove, BlockerReading } from '../../../domain/reconcile/lost-blockers';
import type { Instant } from '../../../domain/sla/instant';
import type { BlockedPage } from '../../../usecases/sources/ports';
import { findIncluded, type WithIncluded } from '../included';
import { at, member, object, orNull, text } from '../json-reader';
import { plainId } from '../plain-id';
import { instant } from '../resources';
import { listAnswer, singleAnswer } from './answer';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { referencesTo } from './references';

const PAGE_SIZE = 100;

/**
 * Activities are the only history that the API documents, with `created_at` and `key`; which keys there are it does not say.
 * Whom a submission waits for is a filter of the list, and no attribute.
 * @see https://docs.bugcrowd.com/api/
 */
const activityQuery = [
  ['include', 'activities'],
  ['fields[submission]', 'state,activities'],
  ['fields[activity]', 'key,created_at'],
] as const;

/** Something that happened to a submission. */
export const activity = orNull(
  member('attributes', (value) => {
    const from = object(value);
    return { key: at(from, 'key', text), at: at(from, 'created_at', instant) };
  }),
);

interface Activity {
  readonly key: string;
  readonly at: Instant | null | undefined;
}

/** Of an activity whose key names blockers: its beginning, or what else happened to it, which is that it was resolved. */
function moveOf({ key, at: when }: Activity): BlockerMove | null {
  if (when === null || when === undefined || !/block/i.test(key)) return null;
  const isBeginning = /creat|added|^blocked$|\.blocked$/i.test(key) && !/unblock/i.test(key);
  return { key: isBeginning ? 'blocker.created' : 'blocker.updated', at: when };
}

/** What is malformed dates nothing. */
function movesIn(row: unknown, body: WithIncluded): readonly BlockerMove[] {
  return referencesTo('activities', row).flatMap((each) => {
    const found = findIncluded(body, each, activity);
    const move = found === null || found === undefined ? null : moveOf(found);
    return move === null ? [] : [move];
  });
}

const rowId = orNull(member('id', plainId));

/** Reads a page of the submissions that wait for the researcher. @throws BugcrowdCallError */
export async function readBlocked(
  token: string,
  program: string,
  offset: number,
  now: Instant,
): Promise<BlockedPage> {
  const what = `reading the blocked submissions of ${program}`;
  const query = [
    ['filter[program]', program],
    ['filter[blocked_by]', 'researcher'],
    ['sort', 'submitted-asc'],
    ['page[limit]', String(PAGE_SIZE)],
    ['page[offset]', String(offset)],
    ...activityQuery,
  ] as const;
  const { body, serverTime, rate } = await callBugcrowd(token, '/submissions', query, what);
  const answer = parseAnswer(what, () => listAnswer(body));
  const readAt = serverTime ?? now;
  const blocked = answer.data.flatMap((row): BlockerReading[] => {
    const submissionId = rowId(row);
    return submissionId === null
      ? []
      : [{ submissionId, isBlocked: true, moves: movesIn(row, answer), readAt }];
  });
  const rows = answer.data.length;
  const isAll = answer.total !== null && offset + rows >= answer.total;
  return { blocked, readAt, rows, more: rows > 0 && answer.hasNext && !isAll, remaining: rate.remaining };
}

/** Reads when a submission began and ceased to wait. @throws BugcrowdCallError */
export async function readBlockerMoves(token: string, id: string): Promise<readonly BlockerMove[]> {
  const what = `reading the activities of submission ${id}`;
  const { body } = await callBugcrowd(token, `/submissions/${id}`, activityQuery, what);
  return parseAnswer(what, () => {
    const answer = singleAnswer(body);
    return movesIn(answer.data, answer);
  });
}
