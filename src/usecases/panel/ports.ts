import type { PlainIssue } from '../../domain/cases/manual-case';

export interface IssueReader {
  read(issueId: string): Promise<PlainIssue | null>;
}
