import * as v from 'valibot';

const IssueContext = v.object({
  extension: v.object({
    issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
  }),
});

/**
 * The id of the issue a page says it is on. It comes from the browser: whoever uses it asks Jira first whether this
 * person may see that issue.
 * @throws ValiError where the context has no issue.
 */
export function issueIdOf(context: unknown): string {
  return v.parse(IssueContext, context).extension.issue.id;
}
