import { route } from '@forge/api';
import type { Json } from '../../base/json';
import { notAsked, type Question } from '../../base/question';
import type { Run } from '../../base/run';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { createIssue, issueFor } from './issues';
import { refusalOf, saidIn } from './refusal';

const UNKNOWN_FIELD = 'customfield_99999999';

/** Refused for the field. @param language the request's language headers; if omitted, it insists on English */
function refused(run: Run, language?: Readonly<Record<string, string>>): ReturnType<typeof createIssue> {
  return createIssue(run, { summary: `Probe ${run.id}: refused`, [UNKNOWN_FIELD]: 'x' }, language);
}

async function unknownField(run: Run): Promise<Json> {
  return refusalOf(await refused(run));
}

/** Whether the two languages make a difference, with and without the header that insists on them. */
async function languages(run: Run): Promise<Json> {
  const sentences = async (more: Readonly<Record<string, string>>): Promise<Json> => {
    const [german, english] = [
      await refused(run, { 'Accept-Language': 'de', ...more }),
      await refused(run, { 'Accept-Language': 'en', ...more }),
    ].map(saidIn);
    return german === english ? 'makes no difference' : 'decides the language';
  };
  return {
    'Accept-Language': await sentences({}),
    'with X-Force-Accept-Language': await sentences({ 'X-Force-Accept-Language': 'true' }),
  };
}

async function plainComment(run: Run): Promise<Json> {
  const id = await issueFor(run, 'answers');
  return refusalOf(
    await callJira('POST', route`/rest/api/3/issue/${id}/comment`, { body: { body: 'No document.' } }),
  );
}

/** A node that no document has. */
async function unknownNode(run: Run): Promise<Json> {
  const id = await issueFor(run, 'answers');
  const body = { type: 'doc', version: 1, content: [{ type: 'probe' }] };
  return refusalOf(await callJira('POST', route`/rest/api/3/issue/${id}/comment`, { body: { body } }));
}

async function commentOnQuietIssue({ quietIssue }: Run): Promise<Json> {
  if (quietIssue === null) return notAsked('No issue was named on which the app may not comment.');
  const text = { type: 'text', text: 'The probe was not meant to be able to write this.' };
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] };
  const path = route`/rest/api/3/issue/${quietIssue}/comment`;
  return refusalOf(await callJira('POST', path, { body: { body } }));
}

async function lockedIssue({ lockedIssue: issue }: Run): Promise<Json> {
  if (issue === null) return notAsked('No issue was named that is locked by its status.');
  const meta = await callJira('GET', route`/rest/api/3/issue/${issue}/editmeta`);
  const { fields = {} } = (meta.body ?? {}) as { readonly fields?: object };
  return { status: meta.status, hasFields: Object.keys(fields).length > 0 };
}

async function missingIssue(): Promise<Json> {
  const { status } = await callJira('GET', route`/rest/api/3/issue/9999999999`);
  return { status };
}

export const refusalQuestions: readonly Question[] = [
  {
    id: 'jira.unknown-field',
    asks: 'To create an issue with an unknown field',
    ask: inProject(unknownField),
  },
  { id: 'jira.languages', asks: 'What decides the language of a refusal', ask: inProject(languages) },
  { id: 'jira.plain-comment', asks: 'A comment that is a text, no document', ask: inProject(plainComment) },
  { id: 'jira.unknown-node', asks: 'A comment with an unknown node', ask: inProject(unknownNode) },
  { id: 'jira.quiet-issue', asks: 'A comment without the permission', ask: commentOnQuietIssue },
  { id: 'jira.locked-issue', asks: 'Edit metadata of an issue that is locked', ask: lockedIssue },
  { id: 'jira.missing-issue', asks: 'To read an issue that is not there', ask: missingIssue },
];
