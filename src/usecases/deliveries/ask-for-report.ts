import type { Connection } from '../../domain/connections/connection';
import type { ReportText } from '../../domain/findings/submission';
import { CallFailedError } from '../errors/call-failed-error';
import type { BugcrowdReader, TokenStore } from '../sources/ports';

export interface AskPorts {
  readonly tokens: TokenStore;
  readonly bugcrowd: BugcrowdReader;
}

/**
 * The researcher's text of a submission whose event came without it, if Bugcrowd can be asked. An issue without it is
 * better than none, so a failure here is ignored.
 */
export async function askForReport(
  submissionId: string,
  connection: Connection,
  { tokens, bugcrowd }: AskPorts,
): Promise<ReportText | null> {
  const token = bugcrowd.isAllowed() ? await tokens.load(connection.id) : null;
  if (token === null) return null;
  try {
    return (await bugcrowd.submission(token, submissionId))?.report ?? null;
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return null;
  }
}
