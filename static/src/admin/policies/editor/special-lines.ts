import type { WorkingInterval } from '../../../../../src/domain/sla/policy';

/** A line such as `2026-12-24 09:00-13:00`, as it is typed. */
export interface SpecialLine {
  /** From 1. */
  readonly line: number;
  readonly date: string;
  readonly intervals: readonly WorkingInterval[];
}

const CLOSED = 'closed';

function toInterval(text: string): WorkingInterval {
  const [opens = '', ...rest] = text.split(/[-–]/);
  return [opens.trim(), rest.join('-').trim()];
}

/**
 * The dates with hours of their own, one per line: `2026-12-24 09:00-13:00, 14:00-15:00` or `2026-12-31 closed`. What
 * is no date or time stays as it is typed, so that the server reports it.
 */
export function specialLines(text: string): readonly SpecialLine[] {
  return text.split('\n').flatMap((typed, index) => {
    const [, date = '', hours = ''] = /^(\S+)(.*)$/.exec(typed.trim()) ?? [];
    if (date === '') return [];
    const intervals =
      hours.trim().toLowerCase() === CLOSED
        ? []
        : hours
            .trim()
            .replaceAll(/\s*[-–]\s*/g, '-')
            .split(/[\s,;]+/)
            .map(toInterval);
    return [{ line: index + 1, date, intervals }];
  });
}

/** The lines of dates in a document. */
export function specialText(special: Readonly<Record<string, readonly WorkingInterval[]>>): string {
  return Object.entries(special)
    .map(([date, intervals]) =>
      intervals.length === 0
        ? `${date} ${CLOSED}`
        : `${date} ${intervals.map((interval) => interval.join('-')).join(', ')}`,
    )
    .join('\n');
}
