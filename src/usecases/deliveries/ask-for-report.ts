import type { Connection } from '../../domain/connections/connection';
import type { ReportText } from '../../domain/findings/submission';
import { CallFailedError } from '../errors/call-failed-error';
import type { ReaderOf, TokenStore } from '../sources/ports';

export interface AskPorts {
  readonly tokens: TokenStore;
  readonly readerOf: ReaderOf;
}

/**
 * The researcher's text of a submission whose event came without it, if the source can be asked. An issue without it is
 * better than none, so a failure here is ignored.
 */
export async function askForReport(
  submissionId: string,
  connection: Connection,
  { tokens, readerOf }: AskPorts,
): Promise<ReportText | null> {
  const reader = readerOf(connection.source);
  if (reader?.isAllowed() !== true) return null;
  const token = await tokens.load(connection.id);
  if (token === null) return null;
  try {
    return (await reader.submission(token, submissionId))?.report ?? null;
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return null;
  }
}
