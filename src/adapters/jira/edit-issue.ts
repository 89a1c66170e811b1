import { route } from '@forge/api';
import * as v from 'valibot';
import { callJira } from './call-jira';
import type { IssueBody } from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';
import { FieldsById, toScreenField } from './read-screen';
import { refusedFields, sendFields, type LeftOut } from './send-fields';
import type { ScreenField } from '../../usecases/mapping/ports';

const EditMeta = v.object({ fields: v.optional(FieldsById, {}) });
const Nothing = v.unknown();

/**
 * A priority or a mark that the site does not know must not keep the rest of an edit from being saved, and neither must
 * a date.
 */
const OPTIONAL = ['priority', 'labels', 'duedate'];

/** What the app may edit on this issue in its present status and project. */
export async function readEditScreen(issueId: string): Promise<readonly ScreenField[]> {
  const path = route`/rest/api/3/issue/${issueId}/editmeta`;
  const call = { as: 'app', method: 'GET', path } as const;
  const { fields } = await callJira(call, 'reading the edit screen', EditMeta);
  return Object.entries(fields).map(([id, meta]) => toScreenField(id, meta));
}

/** Writes properties through their own resource, which no status of an issue closes. */
export async function putProperties(issueId: string, properties: IssueBody['properties']): Promise<void> {
  for (const { key, value } of properties) {
    const path = route`/rest/api/3/issue/${issueId}/properties/${key}`;
    await callJira({ as: 'app', method: 'PUT', path, body: value }, 'writing the issue property', Nothing);
  }
}

async function put(issueId: string, body: IssueBody): Promise<void> {
  const path = route`/rest/api/3/issue/${issueId}`;
  const isBare = Object.keys(body.fields).length === 0 && Object.keys(body.update ?? {}).length === 0;
  if (isBare && body.properties.length === 0) return;
  try {
    await callJira({ as: 'app', method: 'PUT', path, body }, 'editing the issue', Nothing);
  } catch (error) {
    // If its status closes an issue to edits, properties can still be set through their own resource.
    const isClosed = error instanceof JiraRefusalError && error.status === 400;
    if (!isBare || !isClosed || refusedFields(error).length > 0) throw error;
    await putProperties(issueId, body.properties);
  }
}

/**
 * Edits an issue, without the fields that it refuses. Its refusals say nothing about other issues.
 * @throws JiraRefusalError if Jira refuses something that the edit needs.
 */
export async function editIssue(issueId: string, body: IssueBody): Promise<LeftOut> {
  const { left } = await sendFields(body, {
    send: (sent) => put(issueId, sent),
    readScreen: async () => (await readEditScreen(issueId)).map(({ id }) => id),
    optional: OPTIONAL,
  });
  return left;
}
