import { route } from '@forge/api';
import type { Json } from '../../base/json';
import { notAsked, type Question } from '../../base/question';
import type { Run } from '../../base/run';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { issueFor } from './issues';

interface WithDueDate {
  readonly fields?: { readonly duedate?: string | null };
}

/** The due date that Jira stores after it was set; the status if Jira refuses it. */
async function storedDate(run: Run, duedate: string): Promise<string | number | null> {
  const id = await issueFor(run, 'dates');
  const { status } = await callJira('PUT', route`/rest/api/3/issue/${id}`, { body: { fields: { duedate } } });
  if (status !== 204) return status;
  const { body } = await callJira('GET', route`/rest/api/3/issue/${id}?fields=duedate`);
  return (body as WithDueDate).fields?.duedate ?? null;
}

async function dueDates(run: Run): Promise<Json> {
  const usual = await storedDate(run, '2030-02-03');
  if (typeof usual === 'number') return notAsked('Issues of this type have no due date on their screen.');
  return {
    '2030-02-03': usual,
    '2046-12-31': await storedDate(run, '2046-12-31'),
    '2099-02-03': await storedDate(run, '2099-02-03'),
  };
}

async function impossibleDate(run: Run): Promise<Json> {
  const id = await issueFor(run, 'dates');
  const body = { fields: { duedate: '2030-02-31' } };
  return { status: (await callJira('PUT', route`/rest/api/3/issue/${id}`, { body })).status };
}

export const dateQuestions: readonly Question[] = [
  { id: 'jira.due-dates', asks: 'What is stored of a due date far ahead', ask: inProject(dueDates) },
  { id: 'jira.impossible-date', asks: 'A due date that no calendar has', ask: inProject(impossibleDate) },
];
