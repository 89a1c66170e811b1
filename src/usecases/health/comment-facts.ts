import type { Connection } from '../../domain/connections/connection';
import { stopsOf } from '../../domain/conversation/connection-comments';
import type { ConnectionFacts } from '../../domain/health/health-facts';
import type { ConnectionCommentsStore } from '../conversation/ports';

export interface CommentPorts {
  readonly connectionComments: Pick<ConnectionCommentsStore, 'load'>;
}

/** Trouble with the comments of a connection. Nothing is read for one that does not want comments. */
export async function commentFacts(
  { id, comments }: Connection,
  { connectionComments }: CommentPorts,
): Promise<ConnectionFacts['comments']> {
  const known = comments.since === null ? null : await connectionComments.load(id);
  if (known === null) return { stopped: [], trouble: null };
  return { stopped: stopsOf(known, comments), trouble: known.trouble?.message ?? null };
}
