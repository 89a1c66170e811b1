import { numberText } from '../../../../src/wording/figures';
import type { ChartData } from '../../charts/chart';
import type { Share } from '../live/breakdown';
import { nowWords } from '../words/now-words';

/** The parts of a share, in the order in which they are drawn: a case is in one of them. */
export const shareParts = [
  { id: 'overdue', name: nowWords.bands.breached, of: ({ overdue }: Share) => overdue },
  { id: 'due-soon', name: nowWords.bands['at-risk'], of: ({ dueSoon }: Share) => dueSoon },
  { id: 'waiting', name: nowWords.shares.columns.waiting, of: ({ onlyWaiting }: Share) => onlyWaiting },
] as const;

/** The shares as a chart draws them. @param nobody name of the share of nobody, or of no program. */
export function sharesData(shares: readonly Share[], columnName: string, nobody: string): ChartData {
  return {
    columnName,
    columns: shares.map(({ name }) => name ?? nobody),
    series: shareParts.map(({ id, name, of }) => ({ id, name, values: shares.map(of) })),
    valueText: numberText,
    nothing: numberText(0),
  };
}
