import { changeIssue } from './change-issue';
import { forgetRun, keepRun, keptRun } from './kept-run';
import type { Run } from './run';
import { createRunner, type Runner } from './runner';

/** The run of this page, which goes on while another part of the page is shown; `null` without one. */
let present: Runner | null = null;

/** Begins a run, in the place of the one before. Nothing is changed until it is started. */
export function beginRun(run: Run): Runner {
  keepRun(run);
  present = createRunner(run, changeIssue, keepRun);
  return present;
}

/**
 * The run of this tab that this person has not closed: of this page, or left by an earlier one.
 * @returns `null` without one.
 */
export function openRun(accountId: string): Runner | null {
  const kept = present === null ? keptRun(accountId) : null;
  return kept === null ? present : beginRun(kept);
}

/** The results have been seen, or what is left is not wanted any more. */
export function closeRun(): void {
  present = null;
  forgetRun();
}
