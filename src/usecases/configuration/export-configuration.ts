import type { ConfigurationExportResult } from '../../contract/configuration';
import { toConfiguration, type JiraNames } from '../../domain/configuration/configuration';
import { findPreset } from '../../domain/sla/presets';
import type { ConnectionStore, Now, PolicyStore, ViewerPermissions } from '../base/ports';
import type { ChoiceDirectory, JiraChoices } from '../connections/ports';

export interface ExportPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly choices: Pick<ChoiceDirectory, 'priorities' | 'resolutions'>;
}

function namesIn({ choices }: JiraChoices): Readonly<Record<string, string>> {
  return Object.fromEntries(choices.map(({ value, name }) => [value, name]));
}

/** Names of what connections refer to by id, as the person at the page sees them. */
export async function jiraNamesOf({ choices }: Pick<ExportPorts, 'choices'>): Promise<JiraNames> {
  const [priorities, resolutions] = await Promise.all([choices.priorities(), choices.resolutions()]);
  return { priorities: namesIn(priorities), resolutions: namesIn(resolutions) };
}

/** The whole configuration as one JSON file, without secrets and tokens. */
export async function exportConfiguration(ports: ExportPorts): Promise<ConfigurationExportResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [connections, policies, names] = await Promise.all([
    ports.connections.list(),
    ports.policies.list(),
    jiraNamesOf(ports),
  ]);
  const own = policies.filter(({ id }) => findPreset(id) === undefined);
  const now = ports.now();
  const configuration = toConfiguration(connections, own, names, now);
  return {
    type: 'configuration',
    fileName: `bounty-clock-${now.slice(0, 10)}.json`,
    text: `${JSON.stringify(configuration, null, 2)}\n`,
  };
}
