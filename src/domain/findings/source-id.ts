/** Whether an id is one finding within its whole source, or only within the connection where people entered it. */
type IdScope = 'source' | 'connection';

/**
 * Where findings come from. `jira` is for issues whose clock a person started; it receives nothing, so no connection
 * has it.
 */
const idScopes = {
  bugcrowd: 'source',
  manual: 'connection',
  jira: 'source',
} as const satisfies Readonly<Record<string, IdScope>>;

export type SourceId = keyof typeof idScopes;

/** A source that a connection can have. */
export type ConnectionSource = Exclude<SourceId, 'jira'>;

function isConnectionSource(id: string): id is ConnectionSource {
  return id !== 'jira';
}

/** The sources that a connection can have. */
export const connectionSources: readonly ConnectionSource[] =
  Object.keys(idScopes).filter(isConnectionSource);

/** True for the case of an issue that a person put under a clock: it has no finding, and no connection receives any. */
export function isWithoutFinding(id: SourceId): id is 'jira' {
  return id === 'jira';
}

/** How far an id of a source reaches. */
export function idScopeOf(id: SourceId): IdScope {
  return idScopes[id];
}
