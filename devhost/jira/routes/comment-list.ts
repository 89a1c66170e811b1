import { ok, type Answer } from '../http/answer';
import { bodyRecord, queryList, type Call } from '../http/call';
import { invalidPayload, refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import { canSee, canSeeComment } from '../site/permissions';
import { renderComment } from '../render/comment';

const MAX_IDS = 1000;
/** The page size that Jira documents for this list. */
const MAX_RESULTS = 1_048_576;

export const commentListRoutes: readonly Route[] = [
  { method: 'POST', path: '/comment/list', scope: 'read:jira-work', answer: listByIds },
];

function readIds(call: Call): readonly string[] {
  const ids = bodyRecord(call)['ids'];
  if (!Array.isArray(ids)) throw invalidPayload();
  if (ids.length === 0 || ids.length > MAX_IDS)
    throw refuse(400, 'Between 1 and 1000 comment ids are needed.');
  return ids.map((id: unknown) => {
    if (typeof id !== 'number' || !Number.isInteger(id)) throw invalidPayload();
    return String(id);
  });
}

/** Ids that the caller may not see, or that do not exist, are left out. */
function listByIds(call: Call): Answer {
  const wanted = new Set(readIds(call));
  const withProperties = queryList(call.query, 'expand').includes('properties');
  const values = [...call.site.issues.all()]
    .filter((issue) => canSee(call.account, issue))
    .flatMap((issue) =>
      issue.comments
        .filter((comment) => wanted.has(comment.id) && canSeeComment(call.account, comment))
        .map((comment) => renderComment(comment, issue, call.site, withProperties)),
    );
  return ok(
    { startAt: 0, maxResults: MAX_RESULTS, total: values.length, isLast: true, values },
    { coreObjects: values.length },
  );
}
