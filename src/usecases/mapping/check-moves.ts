import type { Finding } from '../../contract/mapping';
import type { Mapping, StatusTarget } from '../../domain/mapping/mapping';
import { submissionStateName } from '../../wording/names';
import { has, leavesOut, names } from './finding';
import type { JiraSurroundings, NamedId } from './ports';

function resolutionFinding({ resolutionId }: StatusTarget, jira: JiraSurroundings): string | null {
  return resolutionId === null || has(jira.resolutions, resolutionId)
    ? null
    : `Resolution ${resolutionId} no longer exists: Jira refuses the move.`;
}

/** What is known about transitions to a status. */
function transitionFinding(
  { statusId, resolutionId }: StatusTarget,
  status: NamedId,
  { seenFrom, transitions }: JiraSurroundings,
): Omit<Finding, 'place'> | null {
  if (seenFrom.length === 0)
    return {
      severity: 'note',
      sentence: `Transitions to “${status.name}” are known once there is an issue.`,
    };
  const ways = transitions.filter(({ toId }) => toId === statusId);
  const open = ways.filter(({ required }) =>
    required.every(({ id }) => id === 'resolution' && resolutionId !== null),
  );
  if (open.length > 0) {
    const ignored = resolutionId !== null && !open.some(({ setsResolution }) => setsResolution);
    if (!ignored) return null;
    const sentence = `No screen on the way to “${status.name}” has the resolution, so it is not set.`;
    return { severity: 'note', sentence };
  }
  const [blocked] = ways;
  if (blocked !== undefined) {
    const wanted = blocked.required.filter(({ id }) => id !== 'resolution' || resolutionId === null);
    const advice = has(wanted, 'resolution') ? ' Choose a resolution.' : '';
    const sentence = `The transition “${blocked.name}” from “${blocked.from.name}” requires ${names(wanted)}: the issue stays where it is.${advice}`;
    return { severity: 'leaves-out', sentence };
  }
  const others = seenFrom.filter(({ id }) => id !== statusId);
  if (others.length === 0) return null;
  const sentence = `From ${names(others)}, where issues are now, no transition leads to “${status.name}”: an issue there stays where it is.`;
  return { severity: 'leaves-out', sentence };
}

/** Mapped moves that would fail. */
export function statusFindings({ statuses }: Mapping, jira: JiraSurroundings): readonly Finding[] {
  return Object.entries(statuses).flatMap(([state, target]): readonly Finding[] => {
    const place = `statuses.${state}`;
    const status = jira.statuses.find(({ id }) => id === target.statusId);
    if (status === undefined) {
      const gone = `The workflow no longer has status “${target.statusName}”: issues are not moved when submissions become “${submissionStateName(state)}”.`;
      return [leavesOut(place, gone)];
    }
    const resolution = resolutionFinding(target, jira);
    if (resolution !== null) return [leavesOut(place, resolution)];
    const finding = transitionFinding(target, status, jira);
    return finding === null ? [] : [{ ...finding, place }];
  });
}
