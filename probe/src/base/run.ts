import { kvs } from '@forge/kvs';
import { FOR_A_DAY } from './kept';

/** One run of the probe, and what it may use of the site. */
export interface Run {
  /** Letters and digits; part of every key, and of the summary of every issue. */
  readonly id: string;
  readonly startedAt: number;
  /** The project in which issues may be created; `null` skips the questions that need one. */
  readonly project: string | null;
  readonly issueType: string;
  /** An issue that the app can see and must not comment on. */
  readonly quietIssue: string | null;
  /** An issue in a status whose property `jira.issue.editable` is false. */
  readonly lockedIssue: string | null;
  readonly slow: boolean;
}

const KEY = 'run';

/** The latest run; `undefined` before the first. */
export function latestRun(): Promise<Run | undefined> {
  return kvs.get<Run>(KEY);
}

export async function saveRun(run: Run): Promise<void> {
  await kvs.set(KEY, { ...run }, FOR_A_DAY);
}

/** A key that only this run uses. */
export function keyIn({ id }: Run, name: string): string {
  return `${id}-${name}`;
}
