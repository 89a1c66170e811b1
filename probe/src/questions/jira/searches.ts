import { route } from '@forge/api';
import type { Json } from '../../base/json';
import type { Question } from '../../base/question';
import type { Run } from '../../base/run';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { issueFor } from './issues';

async function search(body: object): Promise<number> {
  return (await callJira('POST', route`/rest/api/3/search/jql`, { body })).status;
}

async function oldSearch(): Promise<Json> {
  const { status } = await callJira('GET', route`/rest/api/3/search?jql=${'created > -1d'}`);
  return { status };
}

async function searches(): Promise<Json> {
  return {
    'without a bound': await search({ jql: 'order by created' }),
    'with a bound': await search({ jql: 'created > -1d order by created' }),
    'with startAt': await search({ jql: 'created > -1d', startAt: 0 }),
    'a page of none': await search({ jql: 'created > -1d', maxResults: 0 }),
    'a page of 5,000': await search({ jql: 'created > -1d', maxResults: 5000 }),
  };
}

/** The size of a page is cut without notice. */
async function commentPage(run: Run): Promise<Json> {
  const id = await issueFor(run, 'answers');
  const { status, body } = await callJira('GET', route`/rest/api/3/issue/${id}/comment?maxResults=1000`);
  return { status, maxResults: ((body ?? {}) as { readonly maxResults?: number }).maxResults ?? null };
}

async function createMetaPage({ project }: Run): Promise<Json> {
  const path = route`/rest/api/3/issue/createmeta/${project ?? ''}/issuetypes?maxResults=201`;
  const { status } = await callJira('GET', path);
  return { status };
}

export const searchQuestions: readonly Question[] = [
  { id: 'jira.old-search', asks: 'The search that was removed', ask: oldSearch },
  { id: 'jira.searches', asks: 'What a search must say', ask: searches },
  { id: 'jira.comment-page', asks: 'A page of 1,000 comments', ask: inProject(commentPage) },
  { id: 'jira.createmeta-page', asks: 'A page of 201 issue types', ask: inProject(createMetaPage) },
];
