import type { ConfigurationImportResult, ConfigurationPlanResult } from '../../contract/configuration';
import type { Configuration } from '../../domain/configuration/configuration';
import { planConfiguration, type ConfigurationPlan } from '../../domain/configuration/plan-configuration';
import type { KnownProject } from '../../domain/configuration/place-rules';
import type { Connection } from '../../domain/connections/connection';
import { namedPeople } from '../../domain/connections/people-of-connection';
import { placesOf, policyIdsOf } from '../../domain/connections/places';
import type { Place } from '../../domain/routing/route-rule';
import { findPreset } from '../../domain/sla/presets';
import { jiraNamesOf, type ExportPorts } from './export-configuration';
import type { AuditPorts } from '../audit/record-audit';
import { readFile, type ReadFilePorts } from './read-file';
import { writePlan } from './write-plan';
import type { PeopleDirectory } from '../base/ports';
import type { ProjectDirectory } from '../connections/ports';

export interface ImportConfigurationPorts extends ExportPorts, AuditPorts, ReadFilePorts {
  readonly projects: ProjectDirectory;
  readonly people: PeopleDirectory;
  /** A digest of a text. */
  readonly digest: (text: string) => Promise<string>;
}

async function projectsOf(
  connections: readonly Connection[],
  { projects }: ImportConfigurationPorts,
): Promise<ReadonlyMap<string, KnownProject>> {
  const keys = [...new Set(connections.flatMap(placesOf).map(({ project }) => project.key))];
  const found = await Promise.all(keys.map((key) => projects.find(key)));
  return new Map(found.filter((project) => project !== null).map((project) => [project.key, project]));
}

/** Where the connections of a file would create issues on this site; those whose project it lacks are left out. */
function placesHere(
  connections: readonly Connection[],
  projects: ReadonlyMap<string, KnownProject>,
): readonly Place[] {
  return connections.flatMap(placesOf).flatMap(({ project: { key }, issueType: { name } }) => {
    const project = projects.get(key);
    const issueType = project?.issueTypes.find((each) => each.name === name);
    return project === undefined || issueType === undefined ? [] : [{ project, issueType }];
  });
}

/** Jira's limit of people per call. */
const PEOPLE_AT_ONCE = 50;

async function peopleHere(
  connections: readonly Connection[],
  { people }: ImportConfigurationPorts,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(connections.flatMap(namedPeople))];
  const known = new Set<string>();
  for (let start = 0; start < ids.length; start += PEOPLE_AT_ONCE)
    for (const id of Object.keys(await people.namesOf(ids.slice(start, start + PEOPLE_AT_ONCE))))
      known.add(id);
  return known;
}

/** Reads the items that the file names one by one, because a list lags behind writes. */
async function withLatest<T extends { readonly id: string }>(
  listed: readonly T[],
  ids: readonly string[],
  load: (id: string) => Promise<T | null>,
): Promise<readonly T[]> {
  const latest = (await Promise.all([...new Set(ids)].map(load))).filter((each) => each !== null);
  return [...listed.filter(({ id }) => !ids.includes(id)), ...latest];
}

async function plan(file: Configuration, ports: ImportConfigurationPorts): Promise<ConfigurationPlan> {
  const [connections, policies, projects, people] = await Promise.all([
    ports.connections.list(),
    ports.policies.list(),
    projectsOf(file.connections, ports),
    peopleHere(file.connections, ports),
  ]);
  const places = [...connections.flatMap(placesOf), ...placesHere(file.connections, projects)];
  const names = await jiraNamesOf(places, ports);
  const policyIds = [...file.policies.map(({ id }) => id), ...file.connections.flatMap(policyIdsOf)];
  return planConfiguration(
    file,
    {
      connections: await withLatest(
        connections,
        file.connections.map(({ id }) => id),
        (id) => ports.connections.load(id),
      ),
      policies: await withLatest(policies, policyIds, (id) => ports.policies.current(id)),
      isPreset: (id) => findPreset(id) !== undefined,
      projects,
      names,
      people,
    },
    ports.now(),
  );
}

/** Excludes the moment from which new connections are paused, which the page did not show. */
function digestOf(planned: ConfigurationPlan, { digest }: ImportConfigurationPorts): Promise<string> {
  const connections = planned.connections.map((connection) => ({ ...connection, pausedSince: null }));
  return digest(JSON.stringify({ ...planned, connections }));
}

/** The plan of a file, or why there is none. */
async function planOf(
  text: string,
  ports: ImportConfigurationPorts,
): Promise<ConfigurationPlan | Exclude<ConfigurationPlanResult, { type: 'plan' }>> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const file = readFile(text, ports);
  if (!file.ok) return { type: 'unreadable', problems: file.problems };
  return plan(file.file, ports);
}

/** What an import of a file would do. Writes nothing. */
export async function planImport(
  text: string,
  ports: ImportConfigurationPorts,
): Promise<ConfigurationPlanResult> {
  const planned = await planOf(text, ports);
  if ('type' in planned) return planned;
  return { type: 'plan', items: planned.items, digest: await digestOf(planned, ports) };
}

/** Performs a planned import. */
export async function importConfiguration(
  { text, planDigest }: { readonly text: string; readonly planDigest: string },
  by: string,
  ports: ImportConfigurationPorts,
): Promise<ConfigurationImportResult> {
  const planned = await planOf(text, ports);
  if ('type' in planned) return planned;
  if ((await digestOf(planned, ports)) !== planDigest) return { type: 'changed' };
  const isWhole = await writePlan(planned, by, ports);
  return isWhole ? { type: 'imported', items: planned.items } : { type: 'changed' };
}
