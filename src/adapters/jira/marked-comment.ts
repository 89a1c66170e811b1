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
    v.object({ properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() }))) }),
  ),
});

/** The properties of a comment that is made for an effect. */
export function commentMark(id: string): readonly { readonly key: string; readonly value: unknown }[] {
  return [{ key: MARK, value: { id } }];
}

function carries(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}

async function isAmong(commentIds: readonly string[], id: string): Promise<boolean> {
  const path = route`/rest/api/3/comment/list?expand=${'properties'}`;
  const body = { ids: commentIds.map(Number) };
  const { values } = await callJira({ as: 'app', method: 'POST', path, body }, 'reading comments', Marked);
  return values.some(({ properties = [] }) =>
    properties.some(({ key, value }) => key === MARK && carries(value, id)),
  );
}

/**
 * True if a comment of the issue made at or after `since` carries the id of an effect. No search index covers comment
 * properties, so the comments are read, the newest first. Jira documents the properties of comments for its list by ids
 * only, not for the comments of an issue.
 * @throws CallFailedError if Jira fails.
 */
export async function hasMarkedComment(issue: IssueRef, id: string, since: Instant): Promise<boolean> {
  const oldestMs = toEpochMs(since) - CLOCK_SKEW_MS;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const startAt = page * PAGE_SIZE;
    const path = route`/rest/api/3/issue/${issue.id}/comment?orderBy=${'-created'}&startAt=${startAt}&maxResults=${PAGE_SIZE}`;
    const { comments } = await callJira({ as: 'app', method: 'GET', path }, 'reading comments', Page);
    const recent = comments.filter(({ created }) => Date.parse(created) >= oldestMs);
    const ids = recent.map((comment) => comment.id);
    if (ids.length > 0 && (await isAmong(ids, id))) return true;
    if (recent.length < PAGE_SIZE) return false;
  }
  return false;
}
