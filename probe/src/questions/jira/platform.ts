import { getAppContext, route } from '@forge/api';
import type { Json } from '../../base/json';
import { notAsked, type Question } from '../../base/question';
import type { Run } from '../../base/run';
import { callJira } from './call-jira';
import { inProject } from './in-project';
import { issueFor } from './issues';

async function account(): Promise<Json> {
  const { status, body } = await callJira('GET', route`/rest/api/3/myself`);
  return { status, accountType: ((body ?? {}) as { readonly accountType?: string }).accountType ?? null };
}

const HEADERS = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
  'beta-ratelimit',
  'beta-ratelimit-policy',
  'atl-traceid',
  'x-arequestid',
] as const;

/** Which headers about limits come with an ordinary answer. */
async function answerHeaders(): Promise<Json> {
  const { header } = await callJira('GET', route`/rest/api/3/serverInfo`);
  return HEADERS.filter((name) => header(name) !== null);
}

/** How far Jira's clock is ahead of the app's, to the second that its header gives. */
async function clock(): Promise<Json> {
  const before = Date.now();
  const { body } = await callJira('GET', route`/rest/api/3/serverInfo`);
  const { serverTime } = (body ?? {}) as { readonly serverTime?: string };
  if (serverTime === undefined) return notAsked('Jira gives no time.');
  return { aheadMs: Date.parse(serverTime.replace(/(\d\d)(\d\d)$/, '$1:$2')) - before };
}

/** Whether an app, which administers nothing, may ask where a panel is pinned. */
async function pinStatus({ project }: Run): Promise<Json> {
  const { appAri, environmentAri } = getAppContext();
  const [appId, environmentId] = [appAri.appId, environmentAri.environmentId];
  const moduleId = `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/no-panel`;
  const body = { moduleId, projectList: [{ projectIdOrKey: project }] };
  const path = route`/rest/api/3/forge/panel/action/bulk/status`;
  return { status: (await callJira('POST', path, { body })).status };
}

const FIELD_NAME = 'Probe of Bounty Clock';

/** The app's own field, filled in as only the app may. */
async function ownField(run: Run): Promise<Json> {
  const { body } = await callJira('GET', route`/rest/api/3/field`);
  const fields = Array.isArray(body)
    ? (body as readonly { readonly id: string; readonly name: string }[])
    : [];
  const field = fields.find(({ name }) => name === FIELD_NAME);
  if (field === undefined) return notAsked('The site has no field of the app.');
  const issue = Number(await issueFor(run, 'answers'));
  const updates = [{ customField: field.id, issueIds: [issue], value: 'probe' }];
  const { status } = await callJira('PUT', route`/rest/api/3/app/field/value`, { body: { updates } });
  return { status };
}

export const platformQuestions: readonly Question[] = [
  { id: 'jira.account', asks: 'What kind of account an app has', ask: account },
  { id: 'jira.answer-headers', asks: 'Which headers of limits an answer has', ask: answerHeaders },
  { id: 'jira.clock', asks: "How far Jira's clock is ahead", figure: true, ask: clock },
  { id: 'jira.pin-status', asks: 'To ask as the app where a panel is pinned', ask: inProject(pinStatus) },
  { id: 'jira.own-field', asks: "To fill in the app's own field", ask: inProject(ownField) },
];
