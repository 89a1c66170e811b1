import type { Connection } from '../../domain/connections/connection';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { CallFailedError } from '../errors/call-failed-error';
import type { ReaderOf, TokenStore } from '../sources/ports';

export interface AskPorts {
  readonly tokens: TokenStore;
  readonly readerOf: ReaderOf;
}

/**
 * A submission as its source has it now, with the researcher's text, for an event that came without it; `null` if the
 * source cannot be asked. An issue without it is better than none, so a failure here is ignored.
 */
export async function askSource(
  submissionId: string,
  connection: Connection,
  { tokens, readerOf }: AskPorts,
): Promise<SubmissionEvent | null> {
  const reader = readerOf(connection.source);
  if (reader?.isAllowed() !== true) return null;
  const token = await tokens.load(connection.id);
  if (token === null) return null;
  try {
    return await reader.submission(token, submissionId);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return null;
  }
}
