import type { BulkStepResult } from '../../../../src/contract/bulk';
import type { BulkAction, BulkWish } from '../../../../src/domain/bulk/bulk-action';
import type { Instant } from '../../../../src/domain/sla/instant';

/** A person; `null` for nobody. */
export type Assignee = { readonly id: string; readonly name: string } | null;

/** What is wanted of each of some issues. */
export type Wanted = BulkWish | { readonly type: 'assign'; readonly to: NonNullable<Assignee> };

export type RunKind = Wanted['type'];

/** An issue to be changed. */
export interface Subject {
  readonly id: string;
  readonly key: string;
  /** As the list last read it. */
  readonly assignee: Assignee;
}

/** The change of one issue, as it was shown before it was confirmed. */
export type Change =
  | {
      readonly type: 'clock';
      readonly action: BulkAction;
      /** Of the case. */
      readonly version: number;
      readonly needsApproval: boolean;
      /** When it was previewed, by the server's clock. */
      readonly since: Instant;
      /** Due dates, before and once it is done or approved; `null` for none. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly type: 'assign'; readonly from: Assignee; readonly to: NonNullable<Assignee> };

/** How the change of one issue ended. */
export type Outcome =
  | BulkStepResult
  | { readonly type: 'assigned'; readonly earlier: boolean }
  /** Jira refused it, in its own words. */
  | { readonly type: 'refused-by-jira'; readonly reason: string }
  /** No answer came: it may or may not have been done. */
  | { readonly type: 'unknown'; readonly reason: string };

export interface RunItem {
  readonly issueId: string;
  readonly key: string;
  readonly change: Change;
  /** `asking`: the call was sent, and its answer may never have arrived. */
  readonly state: 'waiting' | 'asking' | Outcome;
}

/** The changes of several issues, one after the other. */
export interface Run {
  readonly wanted: Wanted;
  /** Account id of whoever makes it. */
  readonly by: string;
  readonly items: readonly RunItem[];
}

export function isEnded(state: RunItem['state']): state is Outcome {
  return typeof state !== 'string';
}

/** True for an outcome by which the issue is as was wanted, or an approver was asked for it. */
export function isMade(state: RunItem['state']): boolean {
  if (!isEnded(state)) return false;
  return (
    ['done', 'requested', 'assigned'].includes(state.type) || (state.type === 'failed' && state.recorded)
  );
}

/** True for an outcome after which the same call can be made again: it does nothing twice. */
export function canRepeat(state: RunItem['state']): boolean {
  return isEnded(state) && (state.type === 'busy' || state.type === 'unknown');
}

/** True for an outcome after which the issue has to be previewed anew: it is no longer as it was shown. */
export function needsPreview(state: RunItem['state']): boolean {
  return isEnded(state) && (state.type === 'changed' || (state.type === 'failed' && !state.recorded));
}

/** How many changes still wait, or have no answer yet. */
export function leftOf({ items }: Run): number {
  return items.filter(({ state }) => !isEnded(state)).length;
}

/** Ids of the issues that a run has changed, or asked to change. */
export function madeIn({ items }: Run): readonly string[] {
  return items.filter(({ state }) => isMade(state)).map(({ issueId }) => issueId);
}

/** The next change to make; `null` at the end. */
export function nextOf({ items }: Run): RunItem | null {
  return items.find(({ state }) => !isEnded(state)) ?? null;
}

export function withState(run: Run, issueId: string, state: RunItem['state']): Run {
  return { ...run, items: run.items.map((item) => (item.issueId === issueId ? { ...item, state } : item)) };
}

/** The run with those waiting again whose call can be repeated. */
export function repeated(run: Run): Run {
  return {
    ...run,
    items: run.items.map((item) => (canRepeat(item.state) ? { ...item, state: 'waiting' as const } : item)),
  };
}

/** The run with some of its changes as they were previewed anew. */
export function replanned(run: Run, items: readonly RunItem[]): Run {
  const byId = new Map(items.map((item) => [item.issueId, item]));
  return { ...run, items: run.items.map((item) => byId.get(item.issueId) ?? item) };
}

/** How many of a run's changes ended in each way. */
export interface RunCounts {
  readonly all: number;
  readonly ended: number;
  /** Done at once, or assigned. */
  readonly done: number;
  readonly requested: number;
  /** Neither done nor asked for. */
  readonly failed: number;
  /** Without an answer. */
  readonly unknown: number;
}

export function countsOf({ items }: Run): RunCounts {
  const count = (is: (item: RunItem) => boolean): number => items.filter(is).length;
  const ended = count(({ state }) => isEnded(state));
  const requested = count(
    ({ state, change }) => isMade(state) && change.type === 'clock' && isAsked(state, change),
  );
  const made = count(({ state }) => isMade(state));
  const unknown = count(({ state }) => isEnded(state) && state.type === 'unknown');
  const done = made - requested;
  return { all: items.length, ended, done, requested, failed: ended - made - unknown, unknown };
}

function isAsked(state: RunItem['state'], change: Extract<Change, { type: 'clock' }>): boolean {
  if (!isEnded(state)) return false;
  return state.type === 'requested' || (state.type === 'failed' && change.needsApproval);
}
