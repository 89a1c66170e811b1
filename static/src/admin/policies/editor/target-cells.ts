import type { BusinessCalendar, Duration, Targets } from '../../../../../src/domain/sla/policy';
import type { Severity } from '../../../../../src/domain/sla/severity';

export const severityNames = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
] as const satisfies readonly Severity[];

/** The rows of a table of targets; `unrated`: while no severity is known. */
export const targetRows = [...severityNames, 'unrated'] as const;
export type TargetRow = (typeof targetRows)[number];

/** `week`: the working week of the form. An object is another one, which the form keeps and does not show. */
export type CellCalendar = '24x7' | 'week' | BusinessCalendar;

/** The target of one row. No target differs from zero: it has its own unit. */
export interface TargetCell {
  readonly unit: 'none' | 'days' | 'hours' | 'months';
  /** As it is typed. */
  readonly amount: string;
  readonly calendar: CellCalendar;
  /** True if the document says “24x7”, which it may leave out. */
  readonly says24x7: boolean;
  /** True if the document leaves it out instead of `null`; both mean no target. */
  readonly isLeftOut: boolean;
}

export type TargetCells = Readonly<Record<TargetRow, TargetCell>>;

/** The targets of a clock. */
export interface TargetsForm {
  /** True if the document has them, even without any duration. */
  readonly isThere: boolean;
  readonly cells: TargetCells;
}

function amountOf(duration: Duration): Pick<TargetCell, 'unit' | 'amount'> {
  if ('months' in duration) return { unit: 'months', amount: String(duration.months) };
  return 'days' in duration
    ? { unit: 'days', amount: String(duration.days) }
    : { unit: 'hours', amount: String(duration.hours) };
}

function toCell(duration: Duration | null | undefined, week: string | null): TargetCell {
  const none = { unit: 'none', amount: '', calendar: '24x7', says24x7: false, isLeftOut: false } as const;
  if (duration === undefined || duration === null) return { ...none, isLeftOut: duration === undefined };
  const { calendar = '24x7' } = duration;
  const isWeek = typeof calendar === 'object' && JSON.stringify(calendar) === week;
  return {
    ...amountOf(duration),
    calendar: isWeek ? 'week' : calendar,
    says24x7: duration.calendar === '24x7',
    isLeftOut: false,
  };
}

/** @param week the working week of the form as JSON, if it has one. */
export function toTargetsForm(targets: Targets | undefined, week: string | null): TargetsForm {
  const cells = targetRows.map((row) => [row, toCell(targets?.[row], week)] as const);
  return { isThere: targets !== undefined, cells: Object.fromEntries(cells) as TargetCells };
}

/** Targets without any duration. */
export const noTargets: TargetsForm = toTargetsForm({}, null);

/** The target of the first row for all of them, the one without a severity included. */
export function sameForAll({ isThere, cells }: TargetsForm): TargetsForm {
  const [first] = targetRows;
  const same = targetRows.map((row) => [row, cells[first]] as const);
  return { isThere, cells: Object.fromEntries(same) as TargetCells };
}
