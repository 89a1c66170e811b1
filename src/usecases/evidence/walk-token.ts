/** Where a walk over the cases of all connections continues. */
export interface WalkPlace {
  readonly connectionId: string;
  /** The storage's cursor; `null` at the start of the connection. */
  readonly cursor: string | null;
}

const SEPARATOR = '|';

/**
 * The text that stands for a place.
 * @param from `here`: the place itself, so that a connection whose cursor is `null` is read from its start. Else what was
 * read last, so that a `null` is its end.
 */
export function toToken({ connectionId, cursor }: WalkPlace, from: 'here' | 'read' = 'read'): string {
  return [from === 'here' && cursor === null ? 'start' : 'after', connectionId, cursor ?? ''].join(SEPARATOR);
}

/**
 * The place of a token among the connections, sorted by id; the first one without a token. A connection that is not
 * among them any more is passed over.
 * @returns `null` at the end.
 */
export function walkFrom(connections: readonly string[], token: string | null): WalkPlace | null {
  if (token === null) return startOf(connections[0]);
  const [kind, connectionId = '', ...rest] = token.split(SEPARATOR);
  const cursor = rest.join(SEPARATOR);
  if (cursor !== '' && connections.includes(connectionId)) return { connectionId, cursor };
  return startOf(connections.find((id) => (kind === 'start' ? id >= connectionId : id > connectionId)));
}

function startOf(connectionId: string | undefined): WalkPlace | null {
  return connectionId === undefined ? null : { connectionId, cursor: null };
}
