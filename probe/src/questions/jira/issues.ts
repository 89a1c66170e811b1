import { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { FOR_A_DAY, readAll } from '../../base/kept';
import { keyIn, type Run } from '../../base/run';
import { callJira, type JiraAnswer } from './call-jira';

/** One issue for each subject: Jira takes 20 writes of an issue in two seconds, and 100 in thirty. */
const subjects = ['texts', 'properties', 'dates', 'answers', 'watched'] as const;
export type Subject = (typeof subjects)[number];

interface NewIssue {
  readonly id: string;
}

/** An issue of the run's project with these fields. */
export function createIssue(
  run: Run,
  fields: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): Promise<JiraAnswer> {
  const body = { fields: { project: { key: run.project }, issuetype: { name: run.issueType }, ...fields } };
  return callJira('POST', route`/rest/api/3/issue`, { body, ...(headers && { headers }) });
}

function keyOf(run: Run, subject: Subject): string {
  return keyIn(run, `issue-${subject}`);
}

/** The id of the issue that these questions share, created on first use. @throws if Jira refuses to create it */
export async function issueFor(run: Run, subject: Subject): Promise<string> {
  const known = await kvs.get<string>(keyOf(run, subject));
  if (known !== undefined) return known;
  const answer = await createIssue(run, { summary: `Probe ${run.id}: ${subject}` });
  if (answer.status !== 201) throw new Error(`Jira makes no issue: ${answer.status}.`);
  const { id } = answer.body as NewIssue;
  await kvs.set(keyOf(run, subject), id, FOR_A_DAY);
  return id;
}

/** Deletes every issue of the run. @returns how many there were */
export async function deleteIssues(run: Run): Promise<number> {
  const ids = await readAll<string>(subjects.map((subject) => keyOf(run, subject)));
  const made = ids.filter((id) => id !== undefined);
  for (const id of made) await callJira('DELETE', route`/rest/api/3/issue/${id}`);
  return made.length;
}
