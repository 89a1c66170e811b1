import type { Run } from './run';

/** The run of this tab, so that it goes on after the page was left. The tab forgets it when it is closed. */
const KEY = 'bounty-clock-bulk-run';

/** Changes with the form of what is kept. */
const VERSION = 1;

interface Kept {
  readonly v: typeof VERSION;
  readonly run: Run;
}

/** A browser may refuse storage to a frame: then a run ends with its page. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** @returns the run that this person left in this tab, or `null`; also if Jira did not say who this is. */
export function keptRun(accountId: string): Run | null {
  if (accountId === '') return null;
  try {
    const kept = JSON.parse(storage()?.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.v === VERSION && kept.run.by === accountId && Array.isArray(kept.run.items)
      ? kept.run
      : null;
  } catch {
    return null;
  }
}

export function keepRun(run: Run): void {
  try {
    const kept: Kept = { v: VERSION, run };
    storage()?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full or refused: the run goes on as long as the page is open.
  }
}

export function forgetRun(): void {
  storage()?.removeItem(KEY);
}
