import type {
  ConfigurationImportResult,
  ConfigurationPlanResult,
  FileProblem,
} from '../../contract/configuration';
import { plainPolicy, type Configuration, type PlainPolicy } from '../../domain/configuration/configuration';
import {
  peopleOf,
  planConfiguration,
  type ConfigurationPlan,
  type KnownProject,
} from '../../domain/configuration/plan-configuration';
import { newConnection, type Connection, type NewConnection } from '../../domain/connections/connection';
import { createOnStates } from '../../domain/findings/source-traits';
import { findPreset } from '../../domain/sla/presets';
import { jiraNamesOf, type ExportPorts } from './export-configuration';
import type { AuditPorts } from '../audit/record-audit';
import { writePlan } from './write-plan';
import type { ParsePolicy } from '../policies/ports';
import type { PeopleDirectory } from '../base/ports';
import type { ProjectDirectory } from '../connections/ports';
import type { SourceDirectory } from '../sources/ports';

/** A file of the right format; its policies are not parsed yet, and it may come from an earlier version of the app. */
export interface ShapedConfiguration extends Omit<Configuration, 'policies' | 'connections'> {
  readonly policies: readonly object[];
  readonly connections: readonly (Omit<Connection, keyof NewConnection> & Partial<Connection>)[];
}

export type ReadConfiguration = (
  text: string,
) =>
  | { readonly ok: true; readonly file: ShapedConfiguration }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

export interface ImportConfigurationPorts extends ExportPorts, AuditPorts {
  readonly projects: ProjectDirectory;
  readonly people: PeopleDirectory;
  readonly parsePolicy: ParsePolicy;
  readonly sources: SourceDirectory;
  readonly readConfiguration: ReadConfiguration;
  /** A digest of a text. */
  readonly digest: (text: string) => Promise<string>;
}

type Read =
  | { readonly ok: true; readonly file: Configuration }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A connection of a file; what a file of an earlier version of the app does not say is as usual. */
function toConnection(
  shaped: ShapedConfiguration['connections'][number],
  { setUpSource, traitsOf }: SourceDirectory,
): Connection {
  const source = shaped.source ?? setUpSource;
  return { ...newConnection(source, traitsOf(source)), ...shaped };
}

function stateProblems(connections: readonly Connection[], { traitsOf }: SourceDirectory): FileProblem[] {
  return connections.flatMap(({ source, createOn }, index) =>
    createOnStates(traitsOf(source)).includes(createOn)
      ? []
      : [
          {
            place: `connections.${index}.createOn`,
            problem: 'the source of this connection has no such state',
          },
        ],
  );
}

function read(text: string, { readConfiguration, parsePolicy, sources }: ImportConfigurationPorts): Read {
  const shaped = readConfiguration(text);
  if (!shaped.ok) return shaped;
  const policies: PlainPolicy[] = [];
  const problems: FileProblem[] = [];
  for (const [index, document] of shaped.file.policies.entries()) {
    // A policy document needs a version to parse; the site counts its own.
    const parsed = parsePolicy(JSON.stringify({ ...document, version: 1 }));
    if (parsed.ok) policies.push(plainPolicy(parsed.policy));
    else
      problems.push(
        ...parsed.problems.map(({ place, problem }) => ({ place: `policies.${index}.${place}`, problem })),
      );
  }
  const connections = shaped.file.connections.map((each) => toConnection(each, sources));
  problems.push(...stateProblems(connections, sources));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, file: { ...shaped.file, connections, policies } };
}

async function projectsOf(
  connections: readonly Connection[],
  { projects }: ImportConfigurationPorts,
): Promise<ReadonlyMap<string, KnownProject>> {
  const keys = [...new Set(connections.map(({ project }) => project.key))];
  const found = await Promise.all(keys.map((key) => projects.find(key)));
  return new Map(found.filter((project) => project !== null).map((project) => [project.key, project]));
}

/** Where the connections of a file would create issues on this site; those whose project it lacks are left out. */
function placesHere(
  connections: readonly Connection[],
  projects: ReadonlyMap<string, KnownProject>,
): readonly Pick<Connection, 'project' | 'issueType'>[] {
  return connections.flatMap(({ project: { key }, issueType: { name } }) => {
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
  const ids = [...new Set(connections.flatMap(peopleOf))];
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
  const names = await jiraNamesOf([...connections, ...placesHere(file.connections, projects)], ports);
  const policyIds = [...file.policies, ...file.connections.map(({ policyId: id }) => ({ id }))].map(
    ({ id }) => id,
  );
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

/** What an import of a file would do. Writes nothing. */
export async function planImport(
  text: string,
  ports: ImportConfigurationPorts,
): Promise<ConfigurationPlanResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const file = read(text, ports);
  if (!file.ok) return { type: 'unreadable', problems: file.problems };
  const planned = await plan(file.file, ports);
  return { type: 'plan', items: planned.items, digest: await digestOf(planned, ports) };
}

/** Performs a planned import. */
export async function importConfiguration(
  { text, planDigest }: { readonly text: string; readonly planDigest: string },
  by: string,
  ports: ImportConfigurationPorts,
): Promise<ConfigurationImportResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const file = read(text, ports);
  if (!file.ok) return { type: 'unreadable', problems: file.problems };
  const planned = await plan(file.file, ports);
  if ((await digestOf(planned, ports)) !== planDigest) return { type: 'changed' };
  const isWhole = await writePlan(planned, by, ports);
  return isWhole ? { type: 'imported', items: planned.items } : { type: 'changed' };
}
