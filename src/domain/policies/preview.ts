import { breachesAtOnce, type CaseEffect } from './case-effect';

/** Numbers of open cases by what a policy would do to them. */
export interface PreviewCounts {
  readonly open: number;
  /** Their clock has not started: they pin the policy of their connection later. */
  readonly notStarted: number;
  /** Already on this version. */
  readonly onIt: number;
  /** The others, by the change of their date. */
  readonly stay: number;
  readonly earlier: number;
  readonly later: number;
  readonly gained: number;
  readonly lost: number;
  /** Of all these: an approver has to agree first. */
  readonly waiting: number;
  /** Of all these: overdue immediately, and not overdue now. */
  readonly breached: number;
}

export type PreviewMove = 'stay' | 'earlier' | 'later' | 'gained' | 'lost';

export const nothingPreviewed: PreviewCounts = {
  open: 0,
  notStarted: 0,
  onIt: 0,
  stay: 0,
  earlier: 0,
  later: 0,
  gained: 0,
  lost: 0,
  waiting: 0,
  breached: 0,
};

export function moveOf({ before: { dueDate: from }, after: { dueDate: to } }: CaseEffect): PreviewMove {
  if (from === to) return 'stay';
  if (from === null) return 'gained';
  if (to === null) return 'lost';
  return to < from ? 'earlier' : 'later';
}

/** Counts the effects on cases that would get another policy. */
export function countMoves(effects: readonly CaseEffect[]): PreviewCounts {
  const of = (move: PreviewMove): number => effects.filter((effect) => moveOf(effect) === move).length;
  return {
    ...nothingPreviewed,
    stay: of('stay'),
    earlier: of('earlier'),
    later: of('later'),
    gained: of('gained'),
    lost: of('lost'),
    waiting: effects.filter(({ waits }) => waits).length,
    breached: effects.filter(breachesAtOnce).length,
  };
}
