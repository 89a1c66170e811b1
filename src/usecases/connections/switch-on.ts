import type { SwitchOnResult } from '../../contract/connections';
import { newConnection, type Connection } from '../../domain/connections/connection';
import { checkOpenCases } from './check-open-cases';
import { conflictOf, countDeadLetters } from './change-connection';
import { arrangeRelease } from '../deliveries/arrange-release';
import { recordAudit } from '../audit/record-audit';
import { panelPinOf, pinToProject } from './manage-connections';
import type { SetUpPorts } from './set-up-connection';
import { updateConnection } from './update-connection';

function invalid(place: string, problem: string): SwitchOnResult {
  return { type: 'invalid', place, problem };
}

/** Creates the connection of a finished setup, and processes its suspended deliveries. */
export async function switchOn(
  { id, pinPanel }: { readonly id: string; readonly pinPanel: boolean },
  by: string,
  ports: SetUpPorts,
): Promise<SwitchOnResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const setUp = await ports.setUps.load(id);
  if (setUp === null) return { type: 'unknown-set-up' };
  const { program, project, issueType, policyId, createOn, minSeverity, wantDuplicates } = setUp;
  if (project === null || issueType === null)
    return invalid('project', 'Choose a Jira project and an issue type first.');
  if (((await ports.keys.load(id))?.secrets.length ?? 0) === 0)
    return invalid('secret', 'Paste the signing secret first: without it every delivery is refused.');
  const { setUpSource: source, traitsOf } = ports.sources;
  const conflict = await conflictOf({ id, source, program, pausedSince: null }, ports);
  if (conflict !== null) return invalid('program', conflict);
  const connection: Connection = {
    ...newConnection(source, traitsOf(source)),
    id,
    program,
    project: { id: project.id, key: project.key },
    issueType,
    policyId,
    createOn,
    minSeverity,
    wantDuplicates,
  };
  const suspended = await countDeadLetters(id, ports.suspended);
  await updateConnection(id, () => ({ answer: null, next: connection }), by, ports);
  // Second: a delivery that finds no connection and no setup is dropped.
  await ports.setUps.remove(id);
  await arrangeRelease(id, ports);
  // Cases of an earlier connection of this id were not followed since.
  await checkOpenCases(id, ports);
  if (!pinPanel) return { type: 'on', suspended, panel: await panelPinOf(project.id, ports) };
  await recordAudit(
    { by, action: 'panel-pinned', subject: { kind: 'connection', id }, note: `Project ${project.key}` },
    ports,
  );
  return { type: 'on', suspended, panel: await pinToProject(project.id, ports) };
}
