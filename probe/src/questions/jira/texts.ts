import { route } from '@forge/api';
import type { Json } from '../../base/json';
import type { Question } from '../../base/question';
import type { Run } from '../../base/run';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { issueFor } from './issues';

/** What Jira documents for a text. */
const LIMIT = 32_767;

interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly [{ readonly type: 'text'; readonly text: string }];
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function documentOf(paragraphs: readonly Paragraph[]): object {
  return { type: 'doc', version: 1, content: paragraphs };
}

/** A document of one paragraph, with JSON of a given number of characters. */
function documentOfLength(characters: number): object {
  const frame = JSON.stringify(documentOf([paragraph('')])).length;
  return documentOf([paragraph('x'.repeat(characters - frame))]);
}

async function describe(run: Run, description: object): Promise<number> {
  const id = await issueFor(run, 'texts');
  return (await callJira('PUT', route`/rest/api/3/issue/${id}`, { body: { fields: { description } } }))
    .status;
}

/** Measured by the JSON of the document, and by its text if the JSON is far over the limit. */
async function descriptionLimit(run: Run): Promise<Json> {
  const words = Array.from({ length: 1000 }, () => paragraph('x'));
  return {
    'JSON at the limit': await describe(run, documentOfLength(LIMIT)),
    'JSON a character over it': await describe(run, documentOfLength(LIMIT + 1)),
    'few words, much JSON': await describe(run, documentOf(words)),
  };
}

/** Fewer characters than the limit, in more bytes. */
async function descriptionCounts(run: Run): Promise<Json> {
  const status = await describe(run, documentOf([paragraph('漢'.repeat(20_000))]));
  return { counts: status === 204 ? 'characters' : 'bytes' };
}

async function summaries(run: Run): Promise<Json> {
  const id = await issueFor(run, 'texts');
  const rename = async (summary: string): Promise<number> =>
    (await callJira('PUT', route`/rest/api/3/issue/${id}`, { body: { fields: { summary } } })).status;
  return {
    'of 255': await rename('s'.repeat(255)),
    'of 256': await rename('s'.repeat(256)),
    'of two lines': await rename('one\ntwo'),
    'of spaces': await rename('   '),
  };
}

async function labels(run: Run): Promise<Json> {
  const id = await issueFor(run, 'texts');
  const label = async (name: string): Promise<number> =>
    (await callJira('PUT', route`/rest/api/3/issue/${id}`, { body: { fields: { labels: [name] } } })).status;
  return {
    plain: await label('bounty-clock-probe'),
    'with a space': await label('bounty clock'),
    'of 256': await label('l'.repeat(256)),
  };
}

export const textQuestions: readonly Question[] = [
  { id: 'jira.description-limit', asks: 'How long a description may be', ask: inProject(descriptionLimit) },
  {
    id: 'jira.description-counted',
    asks: 'Whether its limit counts characters or bytes',
    ask: inProject(descriptionCounts),
  },
  { id: 'jira.summaries', asks: 'How long a summary may be, and of what', ask: inProject(summaries) },
  { id: 'jira.labels', asks: 'Which labels an issue may have', ask: inProject(labels) },
];
