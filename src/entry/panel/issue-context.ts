import * as v from 'valibot';
import type { PanelPlace } from '../../usecases/panel/show-panel';

const IssueContext = v.object({
  accountId: v.fallback(v.string(), ''),
  extension: v.object({
    issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
  }),
});

/**
 * The issue of a page, and the person at it according to the platform. The issue comes from the browser, so use cases
 * first ask Jira what this person may do with it.
 * @throws ValiError if the context has no issue.
 */
export function panelPlaceOf(context: unknown): PanelPlace {
  const { accountId, extension } = v.parse(IssueContext, context);
  return { issueId: extension.issue.id, accountId };
}
