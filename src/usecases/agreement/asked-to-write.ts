import { fieldsInUse } from '../../domain/mapping/agreement-setting';
import type { Connection } from '../../domain/connections/connection';
import type { ReaderOf, TokenStore } from '../sources/ports';
import type { SourceWriter } from '../sources/writer';

export interface WritePorts {
  readonly tokens: Pick<TokenStore, 'load'>;
  readonly readerOf: ReaderOf;
}

/** Why the source of a connection is told of nothing: `source`: it takes nothing, `site`: calls to it are not allowed. */
export type NotWriting = 'off' | 'paused' | 'source' | 'site' | 'no-token';

/** How the source of a connection is told of changes in Jira, or why it is not. */
export async function askedToWrite(
  { id, source, agreement, pausedSince }: Connection,
  { tokens, readerOf }: WritePorts,
): Promise<{ readonly writer: SourceWriter; readonly token: string } | NotWriting> {
  if (fieldsInUse(agreement).length === 0) return 'off';
  if (pausedSince !== null) return 'paused';
  const reader = readerOf(source);
  const writer = reader?.writes ?? null;
  if (reader === null || writer === null) return 'source';
  if (!reader.isAllowed()) return 'site';
  const token = await tokens.load(id);
  return token === null ? 'no-token' : { writer, token };
}
