import type { CvssBands } from '../sla/cvss-bands';

function isScore(value: number): boolean {
  return value >= 0 && value <= 10 && Number(value.toFixed(1)) === value;
}

/** What is wrong with bands of CVSS scores, as a sentence; `null` if they can be used. */
export function cvssBandsProblem({ critical, high, medium, low }: CvssBands): string | null {
  const stray = [critical, high, medium, low].find((value) => !isScore(value));
  if (stray !== undefined) return `${stray} is not a CVSS score: use 0 to 10 with at most one decimal.`;
  return critical > high && high > medium && medium > low
    ? null
    : 'Each band must begin below the one above it: Critical, High, Medium, then Low.';
}
