import { route } from '@forge/api';
import type { Json } from '../../base/json';
import type { Question } from '../../base/question';
import type { Run } from '../../base/run';
import { msUntil } from '../../base/wait';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { issueFor } from './issues';

const INDEXED = 'bounty-clock-probe';
/** What Jira documents for the value of a property. */
const LIMIT = 32_768;

async function setProperty(run: Run, key: string, value: Json): Promise<number> {
  const id = await issueFor(run, 'properties');
  return (await callJira('PUT', route`/rest/api/3/issue/${id}/properties/${key}`, { body: value })).status;
}

async function sizes(run: Run): Promise<Json> {
  // Two of the bytes are the quotes around the text.
  return {
    'at the limit': await setProperty(run, 'probe-size', 'x'.repeat(LIMIT - 2)),
    'a byte over it': await setProperty(run, 'probe-size', 'x'.repeat(LIMIT - 1)),
  };
}

async function counted(run: Run): Promise<Json> {
  const status = await setProperty(run, 'probe-wide', '漢'.repeat(20_000));
  return { counts: status < 300 ? 'characters' : 'bytes' };
}

async function keys(run: Run): Promise<Json> {
  return {
    'of 255': await setProperty(run, 'k'.repeat(255), 1),
    'of 256': await setProperty(run, 'k'.repeat(256), 1),
  };
}

async function firstAndSecond(run: Run): Promise<Json> {
  return {
    first: await setProperty(run, 'probe-status', 1),
    second: await setProperty(run, 'probe-status', 2),
    null: await setProperty(run, 'probe-status', null),
  };
}

async function found(jql: string): Promise<number> {
  const body = { jql, maxResults: 10, fields: ['id'] };
  const answer = await callJira('POST', route`/rest/api/3/search/jql`, { body });
  return ((answer.body ?? {}) as { readonly issues?: readonly unknown[] }).issues?.length ?? 0;
}

/** Until JQL finds an issue by a property that was just set. */
async function lag(run: Run): Promise<Json> {
  await setProperty(run, INDEXED, { mark: run.id });
  const isFound = async (): Promise<boolean> => (await found(`bountyClockProbeMark = "${run.id}"`)) > 0;
  return { ms: await msUntil(isFound, { everyMs: 500, atMostMs: 120_000 }) };
}

export const propertyQuestions: readonly Question[] = [
  { id: 'jira.property-sizes', asks: 'How large a property may be', ask: inProject(sizes) },
  {
    id: 'jira.property-counted',
    asks: 'Whether its limit counts characters or bytes',
    ask: inProject(counted),
  },
  { id: 'jira.property-keys', asks: 'How long the key of a property may be', ask: inProject(keys) },
  {
    id: 'jira.property-statuses',
    asks: 'A property set first, again, to null',
    ask: inProject(firstAndSecond),
  },
  { id: 'jira.property-lag', asks: 'When JQL finds a property', figure: true, ask: inProject(lag) },
];
