import type { Connection } from '../../domain/connections/connection';
import type { IssueChange, ReadChange } from '../../domain/decide/issue-change';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import { flagFields, flagLevels } from '../../domain/mapping/flag-levels';
import { severityMappedTo } from '../../domain/mapping/mapping';
import type { ChangeCasePorts } from './ports';

type Ports = Pick<ChangeCasePorts, 'tracker' | 'resolutions'>;

/** An event contains ids at most; anything else is read from the issue. */
async function readStatus(
  issue: IssueRef,
  { status }: IssueChange,
  { tracker, resolutions }: Ports,
): Promise<Pick<ReadChange, 'status' | 'property'>> {
  if (status === null) return { status };
  const { isMove } = status;
  const open = { done: false, resolution: null, isMove };
  if (status.done === false) return { status: open };
  let { resolutionId } = status;
  let seen: Pick<ReadChange, 'property'> = {};
  if (resolutionId === undefined || status.done === null) {
    const now = await tracker.readStatus(issue);
    // It was reopened since; a separate event reports that.
    seen = { property: now.property };
    if (!now.done) return { status: status.done === null ? open : null, ...seen };
    resolutionId ??= now.resolutionId;
  }
  const resolution = resolutionId === null ? null : await resolutions.find(resolutionId);
  return { status: { done: true, resolution, isMove }, ...seen };
}

async function readPriority(
  { priority }: IssueChange,
  { priorityMovesSeverity, mapping, project, issueType }: Connection,
  { tracker }: Ports,
): Promise<ReadChange['priority']> {
  if (priority === null || !priorityMovesSeverity) return null;
  const severity =
    severityMappedTo(priority.id, mapping) ??
    (await tracker.severityOfPriority(priority.id, { project, issueType }));
  return { severity };
}

/** The mapped fields are read from the issue: what a changelog says of a list or of labels is not documented. */
async function readLevels(
  issue: IssueRef,
  { fields = [], deleted }: IssueChange,
  { mapping: { flags } }: Connection,
  { tracker }: Ports,
): Promise<Pick<ReadChange, 'levels' | 'property'>> {
  const mapped = flagFields(flags);
  if (deleted || !fields.some((id) => mapped.includes(id))) return { levels: [] };
  const { values, property } = await tracker.readFacts(issue, mapped);
  return { levels: flagLevels(flags, values), property };
}

/**
 * Looks up the ids of a change in the site's lists, and reads the issue if the event lacks something.
 * @throws CallFailedError if Jira fails.
 */
export async function readChange(
  issue: IssueRef,
  change: IssueChange,
  connection: Connection,
  ports: Ports,
): Promise<ReadChange> {
  const status = await readStatus(issue, change, ports);
  const priority = await readPriority(change, connection, ports);
  const levels = await readLevels(issue, change, connection, ports);
  const statusId = change.status?.isMove === true ? (change.status.statusId ?? null) : null;
  return { ...change, priority, statusId, ...status, ...levels };
}
