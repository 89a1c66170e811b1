import type { FileProblem } from '../../contract/configuration';
import { plainPolicy, type Configuration, type PlainPolicy } from '../../domain/configuration/configuration';
import { newConnection, type Connection, type NewConnection } from '../../domain/connections/connection';
import { createOnStates } from '../../domain/findings/source-traits';
import { ruleProblems } from '../../domain/routing/rule-problems';
import type { ParsePolicy } from '../policies/ports';
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

export interface ReadFilePorts {
  readonly parsePolicy: ParsePolicy;
  readonly sources: SourceDirectory;
  readonly readConfiguration: ReadConfiguration;
}

export type ReadFile =
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

function ruleProblemsOf(connections: readonly Connection[], { traitsOf }: SourceDirectory): FileProblem[] {
  return connections.flatMap(({ source, rules }, index) =>
    ruleProblems(rules, traitsOf(source).routedBy).map(({ place, rule, problem }) => ({
      place: `connections.${index}.rules${place === '' ? '' : `.${place}`}`,
      problem: rule === '' ? problem : `${rule}: ${problem}`,
    })),
  );
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

/** Reads a file: everything in it is as on the admin page, or every problem is named with its place. */
export function readFile(text: string, { readConfiguration, parsePolicy, sources }: ReadFilePorts): ReadFile {
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
  problems.push(...stateProblems(connections, sources), ...ruleProblemsOf(connections, sources));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, file: { ...shaped.file, connections, policies } };
}
