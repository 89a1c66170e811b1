import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueSideReader } from '../../usecases/agreement/ports';
import { callJira } from './call-jira';
import { onIssue } from './on-issue';

const Read = v.object({
  fields: v.object({
    status: v.object({ id: v.string() }),
    assignee: v.nullish(v.object({ accountId: v.string() })),
  }),
});

/** The status and the assignee of an issue. */
export const issueSideReader: IssueSideReader = {
  async read(issue) {
    const path = route`/rest/api/3/issue/${issue.id}?fields=status,assignee`;
    const call = { as: 'app', method: 'GET', path } as const;
    const { fields } = await onIssue(issue, () => callJira(call, 'reading the issue’s status', Read));
    return { statusId: fields.status.id, assignee: fields.assignee?.accountId ?? null };
  },
};
