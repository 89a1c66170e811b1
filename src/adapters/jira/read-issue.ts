import { route } from '@forge/api';
import * as v from 'valibot';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { IssueTracker } from '../../usecases/cases/ports';
import { callJira } from './call-jira';
import { issueProperties } from './issue-shape';
import { isNotFound } from './on-issue';

const Read = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({ summary: v.string(), duedate: v.nullish(v.string()) }),
  properties: issueProperties,
});

/** Reads an issue that the app has made, with its property. */
export const readIssue: IssueTracker['readIssue'] = async (issue) => {
  const path = route`/rest/api/3/issue/${issue.id}?fields=summary,duedate&properties=${PROJECTION_PROPERTY}`;
  try {
    const call = { as: 'app', method: 'GET', path } as const;
    const { id, key, fields, properties } = await callJira(call, 'looking for the issue again', Read);
    const projection = properties?.[PROJECTION_PROPERTY] ?? {};
    return { id, key, summary: fields.summary, dueDate: fields.duedate ?? null, projection };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
};
