import type { ConnectionSettings, SavePolicyResult, SaveSettingsResult } from '../contract/admin-view';
import type { Connection } from '../domain/intake/connection';
import type { Policy } from '../domain/sla/policy';
import { findPreset } from '../domain/sla/presets';
import type { ConnectionStore, ParsePolicy, PolicyStore, ViewerPermissions } from './ports';

export interface ManagePoliciesPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly parsePolicy: ParsePolicy;
}

/** What an administrator has decided about a connection. */
export function settingsOf(connection: Connection): ConnectionSettings {
  const { policyId, createOn, minSeverity, wantDuplicates, useCvss, commentOnState } = connection;
  const { resolutions, priorityMovesSeverity, recreateDeleted, approvers, notices } = connection;
  return {
    policyId,
    createOn,
    minSeverity,
    wantDuplicates,
    useCvss,
    commentOnState,
    resolutions,
    priorityMovesSeverity,
    recreateDeleted,
    approvers,
    notices,
  };
}

/** Ids of Jira's priorities and resolutions are numbers. */
const JIRA_ID = /^\d{1,18}$/;

const MAX_PEOPLE = 50;

function peopleProblem(accountIds: readonly string[]): string | null {
  if (accountIds.length > MAX_PEOPLE)
    return `These are ${accountIds.length} people; ${MAX_PEOPLE} are enough.`;
  const stray = accountIds.find((id) => !/^[\w:.-]{1,128}$/.test(id));
  return stray === undefined ? null : `“${stray}” is not an account id.`;
}

function resolutionsProblem(resolutions: ConnectionSettings['resolutions']): string | null {
  const stray = Object.keys(resolutions).find((id) => !JIRA_ID.test(id));
  return stray === undefined ? null : `“${stray}” is not the id of a resolution, which is a number.`;
}

/** The first of the entries that cannot be right, by its place in the settings. */
function problemOf(
  { approvers, resolutions, notices }: ConnectionSettings,
  policy: Policy | null,
): Extract<SaveSettingsResult, { type: 'invalid' }> | null {
  const { fallbackPeople, label, breachPriorityId } = notices;
  const problems = {
    policyId: policy === null ? 'There is no such policy.' : null,
    'notices.fallbackPeople': peopleProblem(fallbackPeople),
    'notices.label':
      label === null || /^\S{1,255}$/.test(label)
        ? null
        : 'A Jira label has no spaces and at most 255 characters.',
    'notices.breachPriorityId':
      breachPriorityId === null || JIRA_ID.test(breachPriorityId)
        ? null
        : `“${breachPriorityId}” is not the id of a priority, which is a number.`,
    approvers: peopleProblem(approvers),
    resolutions: resolutionsProblem(resolutions),
  };
  for (const [place, problem] of Object.entries(problems))
    if (problem !== null) return { type: 'invalid', place, problem };
  return null;
}

/** Changes what an administrator decides about a connection; open cases keep the policy they have pinned. */
export async function saveSettings(
  { connectionId, settings }: { readonly connectionId: string; readonly settings: ConnectionSettings },
  { viewer, connections, policies }: ManagePoliciesPorts,
): Promise<SaveSettingsResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const problem = problemOf(settings, await policies.current(settings.policyId));
  if (problem !== null) return problem;
  await connections.save({ ...connection, ...settings });
  return { type: 'saved' };
}

/** Two administrators at once, or a save that was cut off, may have taken the next version already. */
const MAX_TRIES = 5;

async function saveNextVersion(policy: Policy, { policies }: ManagePoliciesPorts): Promise<SavePolicyResult> {
  const { id } = policy;
  const current = (await policies.current(id))?.version ?? 0;
  for (let version = current + 1; version <= current + MAX_TRIES; version += 1)
    if ((await policies.save({ ...policy, version })) === 'saved') return { type: 'saved', id, version };
  return { type: 'invalid', place: 'version', problem: 'others are saving this policy; try again' };
}

/** Keeps a policy of the site's own as its next version, whatever version the document names. */
export async function savePolicy(document: string, ports: ManagePoliciesPorts): Promise<SavePolicyResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const parsed = ports.parsePolicy(document);
  if (!parsed.ok) return { type: 'invalid', place: parsed.place, problem: parsed.problem };
  const { id, name } = parsed.policy;
  if (!/^[a-z0-9-]{1,64}$/.test(id))
    return { type: 'invalid', place: 'id', problem: 'use 1 to 64 small letters, digits and hyphens' };
  if (findPreset(id) !== undefined)
    return {
      type: 'invalid',
      place: 'id',
      problem: 'a preset cannot be changed; give the copy an id of its own',
    };
  if (name.trim() === '') return { type: 'invalid', place: 'name', problem: 'a name is needed' };
  return saveNextVersion(parsed.policy, ports);
}
