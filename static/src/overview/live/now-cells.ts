import type { Band } from '../../../../src/domain/sla/clock';
import type { Severity } from '../../../../src/domain/sla/severity';
import { severities } from '../../../../src/wording/names';
import { allOf, inScope, isOneOf, type Scope } from './scope';

/** Bands of a running fix clock, the worst first. */
export const bands = ['breached', 'at-risk', 'on-track'] as const satisfies readonly Band[];

/** Lengths of the periods in which a fix is due, in days. */
export const dueDays = [7, 14, 30] as const;

/** Open cases that no band has, or that have a band and wait for somebody. */
export const standings = ['waiting', 'paused', 'not-started'] as const;

export { severities };
export type DueDays = (typeof dueDays)[number];
export type OpenStanding = (typeof standings)[number];

/** A figure that Jira counts. */
export type CellId = `${Severity}/${Band}` | `due/${DueDays}` | OpenStanding;

export interface Cell {
  readonly id: CellId;
  /** What is counted, and what a click on the figure lists. */
  readonly jql: string;
}

function openIn(ofSeverities: readonly Severity[], ofBands: readonly Band[]): string {
  return allOf([isOneOf('bountyClockSeverity', ofSeverities), isOneOf('bountyClockBand', ofBands)]);
}

/** Jira reads the period from its own present. A deadline that has passed counts as overdue from the next check. */
function dueWithin(days: DueDays): string {
  return allOf([
    isOneOf('bountyClockBand', ['at-risk', 'on-track']),
    'bountyClockDeadline > now()',
    `bountyClockDeadline <= "${String(days)}d"`,
  ]);
}

const standingJql: Readonly<Record<OpenStanding, string>> = {
  waiting: isOneOf('bountyClockRequest', ['waiting']),
  paused: isOneOf('bountyClockState', ['paused']),
  'not-started': isOneOf('bountyClockState', ['not-started']),
};

/** JQL for the open cases of some severities in some bands: the sum of their cells, which no case is in twice. */
export function jqlOfSum(ofSeverities: readonly Severity[], ofBands: readonly Band[], scope: Scope): string {
  return allOf([openIn(ofSeverities, ofBands), ...inScope(scope)]);
}

/** The cells that such a sum is of. */
export function cellsOfSum(ofSeverities: readonly Severity[], ofBands: readonly Band[]): readonly CellId[] {
  return ofSeverities.flatMap((severity) => ofBands.map((band): CellId => `${severity}/${band}`));
}

/** All figures of the present: 21, each one call of Jira. They are asked in this order, overdue ones first. */
export function nowCells(scope: Scope): readonly Cell[] {
  const cell = (id: CellId, condition: string): Cell => ({ id, jql: allOf([condition, ...inScope(scope)]) });
  return [
    ...bands.flatMap((band) =>
      severities.map((severity) => cell(`${severity}/${band}`, openIn([severity], [band]))),
    ),
    ...dueDays.map((days) => cell(`due/${days}`, dueWithin(days))),
    ...standings.map((standing) => cell(standing, standingJql[standing])),
  ];
}

/** JQL for every issue that has a clock, to tell a site without any from one on which nothing is open. */
export function everyCase(scope: Scope): string {
  return allOf(['bountyClockState is not EMPTY', ...inScope(scope)]);
}
