import * as v from 'valibot';
import type { IssuePlace } from '../forge/ui-modules';
import type { Host } from '../host/host';
import { BadRequestError } from '../base/exchange';

const Issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    issuetype: v.object({ id: v.string(), name: v.string() }),
    project: v.object({
      id: v.string(),
      key: v.string(),
      projectTypeKey: v.optional(v.string(), 'software'),
    }),
  }),
});

/** Where on the site an issue is, as pages and resolvers are told. @throws BadRequestError where there is none. */
export async function issuePlace({ jira }: Host, issueKey: string): Promise<IssuePlace> {
  const request = new Request(
    `http://jira/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`,
  );
  const { response } = await jira.handle(request, { accountId: 'admin' });
  if (!response.ok) throw new BadRequestError(`There is no issue ${issueKey}.`);
  const { id, key, fields } = v.parse(Issue, await response.json());
  const { issuetype, project } = fields;
  return {
    issue: { id, key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
  };
}
