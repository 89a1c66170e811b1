import type { ShownDetails, SourceDetailsResult } from '../../../../src/contract/source-details';
import { momentText } from '../../../../src/wording/moments';

/** Texts of `source-details.tsx` and the parts of it. */
export const sourceDetailsWords = {
  files: 'Files',
  noFiles: 'No files that everyone on the submission can see.',
  waits: 'Waits for',
  nobody: 'Nobody, as far as deliveries told',
  assignee: 'Assignee',
  unassigned: 'Unassigned',
  original: 'Duplicate of',
  rewards: 'Rewards',
  noRewards: 'None',
  noDate: 'date not known',
  cancelled: 'canceled',
  noAmount: 'A reward',
  log: 'Blockers, requests and retests',
} as const;

/** Since when a source waits, and what that does to the clock. */
export function waitsText(since: string, isPaused: boolean, timeZone: string): string {
  const clock = isPaused ? 'The clock is paused.' : 'The clock keeps running.';
  return `The researcher, since ${momentText(since, timeZone)}. ${clock}`;
}

export function otherFilesText(count: number): string {
  return count === 1
    ? '1 more is in a comment that not everyone on the submission can read.'
    : `${count} more are in comments that not everyone on the submission can read.`;
}

/** `retest requested` for `retest.requested`: sources document no list of these names. */
export function activityName(key: string): string {
  const words = key.replace(/[._-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function readText(readAt: string, source: string, timeZone: string): string {
  return `Read from ${source} on ${momentText(readAt, timeZone)}.`;
}

export function loadingText(source: string): string {
  return `Asking ${source}…`;
}

export function notLoadedText(source: string): string {
  return `${source} could not be asked.`;
}

/** Why there is nothing to show, and what to do about it. */
export function absenceText(answer: Exclude<SourceDetailsResult, ShownDetails>, source: string): string {
  switch (answer.type) {
    case 'off':
      return {
        source: `${source} has no such details.`,
        egress: `This site does not allow the app to call ${source}. A site administrator can allow it.`,
        token: `The connection has no API token, so ${source} cannot be asked. A Jira administrator can set one.`,
      }[answer.because];
    case 'not-shown':
      return `${source} does not show this submission to the connection’s API token.`;
    case 'failed':
      return `${source} could not be asked. ${answer.reason}`;
    case 'not-tracked':
      return 'No submission is linked to this issue.';
    case 'no-permission':
      return 'You do not have permission to see this issue.';
  }
}
