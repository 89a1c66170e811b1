import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import { toEpochMs, type Instant } from '../../domain/sla/instant';
import { callJira } from './call-jira';

/** The comment property with the id of the comment's effect. */
const MARK = 'bounty-clock-effect';

/** Tolerated difference between the clocks of Jira and the app. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** The maximum that Jira returns of an issue's comments, and takes as a list of ids. */
const PAGE_SIZE = 100;

/** No more comments than these can be newer than an interrupted write. */
const MAX_PAGES = 5;

const Page = v.object({ comments: v.array(v.object({ id: v.string(), created: v.string() })) });
const Marked = v.object({
  values: v.array(
    v.object({
      id: v.string(),
      jsdPublic: v.optional(v.boolean(), true),
      properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() }))),
    }),
  ),
});

/** The properties of a comment that is made for an effect. */
export function commentMark(id: string): readonly { readonly key: string; readonly value: unknown }[] {
  return [{ key: MARK, value: { id } }];
}

function carries(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}

/** A value of a property, and the comment that has it. */
export interface MarkedValue {
  readonly commentId: string;
  readonly value: unknown;
  readonly jsdPublic: boolean;
}

async function valuesOf(commentIds: readonly string[], property: string): Promise<readonly MarkedValue[]> {
  const path = route`/rest/api/3/comment/list?expand=${'properties'}`;
  const body = { ids: commentIds.map(Number) };
  const { values } = await callJira({ as: 'app', method: 'POST', path, body }, 'reading comments', Marked);
  return values.flatMap(({ id, jsdPublic, properties = [] }) =>
    properties
      .filter(({ key }) => key === property)
      .map(({ value }) => ({ commentId: id, value, jsdPublic })),
  );
}

/**
 * The values of a property on an issue's comments that were made at or after `since`, on all for `null`, the latest page
 * first. No search index covers comment properties, so the comments are read, the newest first. Jira documents the
 * properties of comments for its list by ids only, not for the comments of an issue.
 * @param isEnough called after each page; true if no more are needed.
 * @throws CallFailedError if Jira fails.
 */
export async function markedValues(
  issue: IssueRef,
  property: string,
  since: Instant | null,
  isEnough: (found: readonly MarkedValue[]) => boolean = () => false,
): Promise<readonly MarkedValue[]> {
  const oldestMs = since === null ? -Infinity : toEpochMs(since) - CLOCK_SKEW_MS;
  const found: MarkedValue[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const startAt = page * PAGE_SIZE;
    const path = route`/rest/api/3/issue/${issue.id}/comment?orderBy=${'-created'}&startAt=${startAt}&maxResults=${PAGE_SIZE}`;
    const { comments } = await callJira({ as: 'app', method: 'GET', path }, 'reading comments', Page);
    const recent = comments.filter(({ created }) => Date.parse(created) >= oldestMs);
    if (recent.length > 0) {
      const ids = recent.map((comment) => comment.id);
      found.push(...(await valuesOf(ids, property)));
    }
    if (isEnough(found) || recent.length < PAGE_SIZE) break;
  }
  return found;
}

/**
 * True if a comment of the issue made at or after `since` carries the id of an effect.
 * @throws CallFailedError if Jira fails.
 */
export async function hasMarkedComment(issue: IssueRef, id: string, since: Instant): Promise<boolean> {
  const isThere = (found: readonly MarkedValue[]): boolean => found.some(({ value }) => carries(value, id));
  return isThere(await markedValues(issue, MARK, since, isThere));
}
