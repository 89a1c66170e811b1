import type { IssueSide } from '../../domain/agreement/sides';
import type { IssueRef } from '../../domain/cases/tracked-issue';

/** What Jira says of an issue now. */
export interface IssueSideReader {
  /** @throws IssueUnseenError, or CallFailedError if Jira fails. */
  read(issue: IssueRef): Promise<IssueSide>;
}
