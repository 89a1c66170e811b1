import type { PanelPolicy, PanelSubmission, PanelView, StartOptions } from '../../contract/panel';
import type { Case } from '../../domain/cases/case';
import { needsStandIn } from '../../domain/panel/approval';
import { requestStanding } from '../../domain/panel/request-standing';
import { availableActions } from '../../domain/panel/available-actions';
import { movedDate } from '../../domain/panel/moved-date';
import { namesToActOn } from '../../domain/panel/name-action';
import { ruleOfPolicy } from '../../domain/cases/rule-of-policy';
import { timelineOf } from '../../domain/cases/case-timeline';
import { peopleOfRequests } from '../../domain/cases/people-of-case';
import { routed, routeIn } from '../../domain/connections/case-route';
import { projectsOf } from '../../domain/connections/places';
import type { Connection } from '../../domain/connections/connection';
import { submissionUrl } from '../../domain/decide/decide-case';
import { fieldsInUse } from '../../domain/mapping/agreement-setting';
import { readCase } from '../../domain/issues/issue-view';
import { isWithoutFinding } from '../../domain/findings/source-id';
import { toEpochMs } from '../../domain/sla/instant';
import { targetOf, type Duration, type Policy } from '../../domain/sla/policy';
import { severities, type Severity } from '../../domain/sla/severity';
import { policyFor } from '../cases/case-context';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, Now, PeopleDirectory, PolicyStore, ViewerPermissions } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';
import type { IssueReader } from './ports';
import { requestedPolicy } from './requested-policy';

export interface ShowPanelPorts {
  readonly now: Now;
  readonly cases: CaseStore;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly viewer: ViewerPermissions;
  readonly people: PeopleDirectory;
  readonly issues: IssueReader;
  readonly sources: SourceDirectory;
}

/** The person at the panel, and its issue. */
export interface PanelPlace {
  readonly issueId: string;
  readonly accountId: string;
}

/** The person at the panel, its issue, and whether they may act on it. */
export interface PanelViewer extends PanelPlace {
  readonly mayEdit: boolean;
}

function toPanelPolicy(policy: Policy): PanelPolicy {
  const targets = severities.map((severity) => [severity, targetOf(policy, 'fix', severity)] as const);
  return {
    id: policy.id,
    version: policy.version,
    name: policy.name,
    sourceUrl: policy.sourceUrl ?? null,
    inForceFrom: policy.inForceFrom ?? null,
    timeZone: policy.timeZone,
    clockBase: policy.clockBase,
    triageWindowDays: policy.triageWindowDays ?? null,
    severityChange: policy.severityChange,
    allowPause: policy.allowPause,
    fixTargets: Object.fromEntries(targets) as Record<Severity, Duration | null>,
  };
}

function toPanelSubmission(
  kase: Case,
  connection: Connection,
  { sources }: Pick<ShowPanelPorts, 'sources'>,
): PanelSubmission | null {
  if (isWithoutFinding(kase.source)) return null;
  const { facts } = kase;
  return {
    id: kase.submissionId,
    url: submissionUrl(kase, connection, sources.traitsOf(kase.source)),
    title: facts.title,
    state: facts.state,
    program: facts.programName ?? facts.programCode ?? connection.program,
    researcher: facts.researcher,
    target: facts.targetName,
    vrtId: facts.vrtId,
  };
}

/** Account ids that a page shows: people on the timeline, and whoever has asked for a later date. */
function peopleOf(kase: Case): readonly string[] {
  const reported = timelineOf(kase).flatMap((event) => [
    ...(event.source !== undefined && event.source.system !== 'source' ? [event.source.id] : []),
    ...('approvedBy' in event ? [event.approvedBy] : []),
  ]);
  const applied = kase.policyMigrations.flatMap(({ by, approvedBy = '' }) => [by, approvedBy]);
  return [...new Set([...peopleOfRequests(kase), ...reported, ...applied])].filter(
    (accountId) => accountId !== '',
  );
}

/** The connections that create issues in a project, by themselves or by a rule. */
export async function connectionsOfProject(
  projectId: string,
  connections: ConnectionStore,
): Promise<readonly Connection[]> {
  const all = await connections.list();
  return all.filter((connection) => projectsOf(connection).some(({ id }) => id === projectId));
}

async function startOptions(issueId: string, ports: ShowPanelPorts): Promise<StartOptions | null> {
  const issue = await ports.issues.read(issueId);
  const connections = issue === null ? [] : await connectionsOfProject(issue.projectId, ports.connections);
  const here = connections.map((each) => routed(each, routeIn(each, issue?.projectId ?? '')));
  const [first] = here;
  if (first === undefined) return null;
  return {
    connections: here.map(({ id, policyId }) => ({ id, policyId })),
    policies: (await ports.policies.list()).map(({ id, name }) => ({ id, name })),
    defaultPolicyId: first.policyId,
  };
}

/** True for a person who stands in for the approvers of a case; asked of Jira only where somebody has to. */
export async function standsIn(
  kase: Case,
  connection: Connection,
  { issueId, mayEdit }: PanelViewer,
  { viewer }: Pick<ShowPanelPorts, 'viewer'>,
): Promise<boolean> {
  return mayEdit && needsStandIn(connection, kase) && viewer.administersIssue(issueId);
}

function isTold({ agreement }: Connection): boolean {
  return fieldsInUse(agreement).length > 0;
}

/** The panel of a case, for a person who may see its issue. */
export async function panelOf(kase: Case, viewer: PanelViewer, ports: ShowPanelPorts): Promise<PanelView> {
  const connection = await ports.connections.load(kase.connectionId);
  if (connection === null) {
    const { connectionId, issue } = kase;
    return { type: 'connection-deleted', connectionId, dueDate: issue?.lastWritten.dueDate ?? null };
  }
  const [policy, nextPolicy, people, isAdministrator] = await Promise.all([
    policyFor(kase, connection, ports.policies),
    requestedPolicy(kase, ports.policies),
    ports.people.namesOf(peopleOf(kase)),
    standsIn(kase, connection, viewer, ports),
  ]);
  const now = ports.now();
  const {
    clock,
    clocks: [, ...answers],
    decided,
    view,
  } = readCase(kase, connection, policy, now);
  const { name, teller, open, program, rating, stateLabel } = ports.sources.wordsOf(connection.source);
  const { accountId } = viewer;
  const person = { accountId, isAdministrator };
  const context = { kase, clock, severity: view.severity, policy, nextPolicy, connection, ...person, now };
  return {
    type: 'tracked',
    now,
    version: kase.version,
    severity: view.severity,
    decided,
    clock,
    moved: movedDate(policy, timelineOf(kase), clock, now),
    answers,
    policy: toPanelPolicy(policy),
    rule: ruleOfPolicy(kase, policy),
    source: { name, teller, open, program, rating, stateLabel },
    submission: toPanelSubmission(kase, connection, ports),
    // Reversed first, so that of two events at one instant the later report comes first.
    timeline: [...timelineOf(kase)].reverse().sort((a, b) => toEpochMs(b.at) - toEpochMs(a.at)),
    policyMigrations: kase.policyMigrations,
    people,
    dateRequest: kase.dateRequest,
    laterRequests: kase.laterRequests ?? [],
    decidedRequests: kase.decidedRequests ?? [],
    request: requestStanding(context),
    mayEdit: viewer.mayEdit,
    actions: viewer.mayEdit ? availableActions(context) : [],
    tellsSource: isTold(connection),
    names: namesToActOn({ kase, policy, now }),
    isTooFarForJira: view.beyond !== undefined,
    skippedFields: kase.skippedFields,
  };
}

/** The panel of an issue: nothing is read before Jira confirms that the person may see the issue. */
export async function showPanel(
  { issueId, accountId }: PanelPlace,
  ports: ShowPanelPorts,
): Promise<PanelView> {
  const { mayBrowse, mayEdit } = await ports.viewer.onIssue(issueId);
  if (!mayBrowse) return { type: 'no-permission' };
  const kase = await ports.cases.findByIssue(issueId);
  if (kase !== null) return panelOf(kase, { issueId, accountId, mayEdit }, ports);
  return {
    type: 'not-tracked',
    now: ports.now(),
    start: mayEdit ? await startOptions(issueId, ports) : null,
  };
}
