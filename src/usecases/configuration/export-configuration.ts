import type { ConfigurationExportResult } from '../../contract/configuration';
import { toConfiguration, type JiraNames } from '../../domain/configuration/configuration';
import { placesOf } from '../../domain/connections/places';
import type { Place } from '../../domain/routing/route-rule';
import { findPreset } from '../../domain/sla/presets';
import type { ConnectionStore, Now, PolicyStore, ViewerPermissions } from '../base/ports';
import type { ChoiceDirectory, JiraChoices } from '../connections/ports';
import { CallFailedError } from '../errors/call-failed-error';

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

/** Priorities of a place; none if the person may not create issues there, e.g. because the project is gone. */
async function prioritiesOf(place: Place, { choices }: Pick<ExportPorts, 'choices'>): Promise<JiraChoices> {
  try {
    return await choices.priorities(place);
  } catch (error) {
    if (error instanceof CallFailedError) return { choices: [], more: false };
    throw error;
  }
}

/** Names of what connections refer to by id, as the person at the page sees them. @param all where they create issues. */
export async function jiraNamesOf(
  all: readonly Place[],
  ports: Pick<ExportPorts, 'choices'>,
): Promise<JiraNames> {
  const places = new Map(all.map((place) => [`${place.project.id} ${place.issueType.id}`, place]));
  const [resolutions, ...priorities] = await Promise.all([
    ports.choices.resolutions(),
    ...[...places.values()].map((place) => prioritiesOf(place, ports)),
  ]);
  return {
    priorities: Object.assign({}, ...priorities.map(namesIn)) as JiraNames['priorities'],
    resolutions: namesIn(resolutions),
  };
}

/** The whole configuration as one JSON file, without secrets and tokens. */
export async function exportConfiguration(ports: ExportPorts): Promise<ConfigurationExportResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [connections, policies] = await Promise.all([ports.connections.list(), ports.policies.list()]);
  const names = await jiraNamesOf(connections.flatMap(placesOf), ports);
  const own = policies.filter(({ id }) => findPreset(id) === undefined);
  const now = ports.now();
  const configuration = toConfiguration(connections, own, names, now);
  return {
    type: 'configuration',
    fileName: `bounty-clock-${now.slice(0, 10)}.json`,
    text: `${JSON.stringify(configuration, null, 2)}\n`,
  };
}
