import type { ConnectionSettings, SaveSettingsResult } from '../../contract/connections';
import type { Connection } from '../../domain/connections/connection';
import { cvssBandsProblem } from '../../domain/connections/cvss-bands-problem';
import { answersChoice, chosenAnswers, markProblem } from '../../domain/conversation/answers-setting';
import { chosenComments, commentsChoice, visibilityKey } from '../../domain/conversation/comments-setting';
import { createOnStates } from '../../domain/findings/source-traits';
import type { Policy } from '../../domain/sla/policy';
import type { AuditPorts } from '../audit/record-audit';
import { staleForm } from './stale-form';
import { updateConnection, type ConnectionChange } from './update-connection';
import type { ConnectionStore, PolicyStore, ViewerPermissions } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';

export interface ManageSettingsPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly sources: Pick<SourceDirectory, 'traitsOf'>;
  /** `null` if Jira does not say. */
  readonly isAppInRole: (projectId: string, role: string) => Promise<boolean | null>;
}

/** The settings of a connection. */
export function settingsOf(connection: Connection): ConnectionSettings {
  const { policyId, createOn, minSeverity, wantDuplicates, useCvss, cvssBands } = connection;
  const { pauseOnBlocker, commentOnState, linksToSource, linksToFiles, asksToClose } = connection;
  const { resolutions, priorityMovesSeverity, recreateDeleted, approvers, decidesAlone, notices } =
    connection;
  return {
    policyId,
    createOn,
    minSeverity,
    wantDuplicates,
    useCvss,
    cvssBands,
    pauseOnBlocker,
    commentOnState,
    resolutions,
    priorityMovesSeverity,
    recreateDeleted,
    linksToSource,
    linksToFiles,
    approvers,
    decidesAlone,
    asksToClose,
    notices,
    answers: answersChoice(connection.answers),
    comments: commentsChoice(connection.comments),
  };
}

interface SettingsInput {
  readonly connectionId: string;
  readonly settings: ConnectionSettings;
  /** What the form showed. */
  readonly base: ConnectionSettings;
}

/** Ids of Jira's priorities and resolutions are numbers. */
const JIRA_ID = /^\d{1,18}$/;

const MAX_PEOPLE = 50;

function peopleProblem(accountIds: readonly string[]): string | null {
  if (accountIds.length > MAX_PEOPLE)
    return `These are ${accountIds.length} people; the limit is ${MAX_PEOPLE}.`;
  const stray = accountIds.find((id) => !/^[\w:.-]{1,128}$/.test(id));
  return stray === undefined ? null : `“${stray}” is not an account id.`;
}

function resolutionsProblem(resolutions: ConnectionSettings['resolutions']): string | null {
  const stray = Object.keys(resolutions).find((id) => !JIRA_ID.test(id));
  return stray === undefined ? null : `“${stray}” is not the id of a resolution, which is a number.`;
}

/** The first invalid entry, by its path in the settings. */
function problemOf(
  { createOn, cvssBands, approvers, decidesAlone, resolutions, notices, answers }: ConnectionSettings,
  states: readonly string[],
  policy: Policy | null,
): Extract<SaveSettingsResult, { type: 'invalid' }> | null {
  const { fallbackPeople, label, breachPriorityId } = notices;
  const problems = {
    policyId: policy === null ? 'This policy does not exist.' : null,
    createOn: states.includes(createOn) ? null : 'The source of this connection has no such state.',
    cvssBands: cvssBandsProblem(cvssBands),
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
    decidesAlone: peopleProblem(decidesAlone),
    'answers.team': peopleProblem(answers.team),
    'answers.researcher': peopleProblem(answers.researcher),
    'answers.mark': markProblem(answers.mark),
    resolutions: resolutionsProblem(resolutions),
  };
  for (const [place, problem] of Object.entries(problems))
    if (problem !== null) return { type: 'invalid', place, problem };
  return null;
}

/** Jira takes a comment for a role only from its members. An audience that was saved before is not asked about. */
async function readersProblem(
  { comments: { limitedTo } }: ConnectionSettings,
  { project, comments }: Connection,
  { isAppInRole }: ManageSettingsPorts,
): Promise<Extract<SaveSettingsResult, { type: 'invalid' }> | null> {
  if (limitedTo?.type !== 'role' || visibilityKey(limitedTo) === visibilityKey(comments.limitedTo))
    return null;
  if ((await isAppInRole(project.id, limitedTo.id)) !== false) return null;
  const problem = `Bounty Clock is not in the role “${limitedTo.name}” of ${project.key}, and Jira takes comments for a role only from its members. Add the app to the role, or choose another one.`;
  return { type: 'invalid', place: 'comments.limitedTo', problem };
}

/** Changes the settings of a connection; open cases keep the policy they have pinned. */
export async function saveSettings(
  { connectionId, settings, base }: SettingsInput,
  by: string,
  ports: ManageSettingsPorts,
): Promise<SaveSettingsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const policy = await ports.policies.current(settings.policyId);
  const decide = async (connection: Connection | null): Promise<ConnectionChange<SaveSettingsResult>> => {
    if (connection === null) return { answer: { type: 'unknown-connection' } };
    const states = createOnStates(ports.sources.traitsOf(connection.source));
    const refusal =
      problemOf(settings, states, policy) ??
      staleForm(base, settingsOf(connection), settings) ??
      (await readersProblem(settings, connection, ports));
    if (refusal !== null) return { answer: refusal };
    const comments = chosenComments(connection.comments, settings.comments, ports.now());
    const answers = chosenAnswers(connection.answers, settings.answers, ports.now());
    return { answer: { type: 'saved' }, next: { ...connection, ...settings, comments, answers } };
  };
  return updateConnection(connectionId, decide, by, ports);
}
