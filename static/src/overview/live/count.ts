/** A figure while it is counted, and after. */
export type Count =
  | { readonly type: 'asking' }
  | {
      readonly type: 'counted';
      readonly count: number;
      /** Jira calls its counts approximate; the page says so of large ones. */
      readonly isAbout: boolean;
    }
  | {
      readonly type: 'failed';
      readonly reason: string;
      /** Jira does not accept the query, however often it is asked; lacks otherwise. */
      readonly isRefused?: true;
    };

export const asking: Count = { type: 'asking' };

/** Above this a count is shown as approximate. */
const ABOUT_ABOVE = 1000;

export function counted(count: number): Count {
  return { type: 'counted', count, isAbout: count > ABOUT_ABOVE };
}

/** The sum of figures. A sum with a part that failed, or that is not there yet, is no figure. */
export function sumOfCounts(parts: readonly Count[]): Count {
  let sum = 0;
  let isAbout = false;
  for (const part of parts) {
    if (part.type === 'failed') return part;
    if (part.type === 'counted') {
      sum += part.count;
      isAbout ||= part.isAbout;
    }
  }
  if (parts.some(({ type }) => type === 'asking')) return asking;
  return { type: 'counted', count: sum, isAbout: isAbout || sum > ABOUT_ABOVE };
}
