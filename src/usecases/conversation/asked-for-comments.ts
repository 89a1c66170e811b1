import type { Connection } from '../../domain/connections/connection';
import type { ConversationReader, ReaderOf, TokenStore } from '../sources/ports';

export interface AskPorts {
  readonly tokens: Pick<TokenStore, 'load'>;
  readonly readerOf: ReaderOf;
}

/** How the source of a connection is asked for comments; a word that says why it is not asked. */
export async function askedForComments(
  { id, source, comments, pausedSince }: Connection,
  { tokens, readerOf }: AskPorts,
): Promise<{ readonly reader: ConversationReader; readonly token: string } | 'off' | 'no token'> {
  if (comments.since === null || pausedSince !== null) return 'off';
  const reader = readerOf(source);
  const conversations = reader?.isAllowed() === true ? reader.conversations : null;
  if (conversations === null) return 'off';
  const token = await tokens.load(id);
  return token === null ? 'no token' : { reader: conversations, token };
}
