import * as v from 'valibot';
import type { PanelPlace } from '../../usecases/panel/show-panel';

const IssueContext = v.object({
  accountId: v.fallback(v.string(), ''),
  extension: v.object({
    issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
  }),
});

/**
 * The issue a page says it is on, and the person whom the platform says is at it. The issue comes from the browser:
 * whoever uses it asks Jira first what this person may do with it.
 * @throws ValiError where the context has no issue.
 */
export function panelPlaceOf(context: unknown): PanelPlace {
  const { accountId, extension } = v.parse(IssueContext, context);
  return { issueId: extension.issue.id, accountId };
}
