import type { ExportChoice } from './export-run';

function periodText({ from, to }: ExportChoice['period']): string {
  const [first, last] = [from, to].map((instant) => instant?.slice(0, 10));
  if (first !== undefined && last !== undefined) return `-${first}-to-${last}`;
  if (first !== undefined) return `-from-${first}`;
  return last === undefined ? '' : `-until-${last}`;
}

/**
 * Name of an evidence file: its period, where one was chosen, and the day it was made, both in UTC.
 * @param madeAt instant as of which its cases were read.
 */
export function evidenceFileName({ period }: ExportChoice, madeAt: string): string {
  return `bounty-clock-evidence${periodText(period)}-made-${madeAt.slice(0, 10)}.zip`;
}
