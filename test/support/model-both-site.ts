import { DEMO_TOKEN } from '../../devhost/bugcrowd/http/authenticate';
import { changeSettings } from './change-settings';
import type { LocalSite } from './local-site';

/** Who sees in Jira what not everyone on a submission can read. */
export const ROLE = 'Triage';

/** An administrator's call about the demo connection. @throws unless the answer is of that type */
export async function ask(
  site: LocalSite,
  functionKey: string,
  payload: object,
  expected: string,
): Promise<unknown> {
  const whole = { connectionId: 'demo', ...payload };
  const answer = await site.invoke('admin-page', functionKey, { payload: whole });
  if ((answer as { readonly type: string }).type !== expected)
    throw new Error(`${functionKey} was answered with ${JSON.stringify(answer)}`);
  return answer;
}

/** Comments come, and the role sees those that not everyone may read, or nobody does. */
export async function nameAudience(site: LocalSite, isNamed: boolean): Promise<void> {
  const limitedTo = isNamed ? { type: 'role', id: ROLE, name: ROLE } : null;
  await changeSettings(site, { comments: { isOn: true, limitedTo } });
}

/** Bugcrowd's states by the statuses of the workflow; a new issue's says nothing. */
export const mappedStates: Readonly<Record<string, string>> = { '10001': 'unresolved', '10003': 'resolved' };

/** Who may answer at Bugcrowd. */
export const ANSWERER = 'dev';
/** Who may edit issues, and not answer. */
export const STRANGER = 'lead';

/** Who answers what the panel asks. */
export const LEAD = 'lead';

async function tellStates(site: LocalSite, isAutomatic: boolean): Promise<void> {
  const shown = await ask(site, 'getAgreementSetting', {}, 'agreement');
  const { setting: base } = shown as { readonly setting: object };
  const state = isAutomatic ? 'automatic' : 'propose';
  const modes = { state, severity: 'off', assignee: 'off', issue: 'off' };
  const setting = { states: mappedStates, members: [], issueField: null, modes };
  await ask(site, 'saveAgreementSetting', { setting, base }, 'saved');
}

interface Wanted {
  /** Whether a role is named that sees what not everyone may read. */
  readonly isNamed: boolean;
  /** Whether Bugcrowd is told of states without asking. */
  readonly isAutomatic: boolean;
}

/** An administrator gives the token and switches comments on, and what Bugcrowd is told of. */
export async function switchOn(site: LocalSite, { isNamed, isAutomatic }: Wanted): Promise<void> {
  await ask(site, 'saveToken', { token: DEMO_TOKEN }, 'saved');
  await site.settle();
  await nameAudience(site, isNamed);
  await tellStates(site, isAutomatic);
  await changeSettings(site, {
    approvers: [LEAD],
    answers: { team: [ANSWERER], researcher: [ANSWERER], isSigned: false },
  });
}

/** An administrator imports what the app does not know any more. */
export async function importAll(site: LocalSite): Promise<void> {
  await site.quiesce();
  const request = { states: [], submittedFrom: null, submittedTo: null };
  const counted = await ask(site, 'countImport', { request }, 'import');
  await site.quiesce();
  const { job } = counted as { readonly job: { readonly id: string } };
  await ask(site, 'startImport', { jobId: job.id }, 'import');
  await site.quiesce();
}
