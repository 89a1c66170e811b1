import type { DateOrigin } from '../domain/issues/date-origin';

/** What was done to a date that is not the policy's, in a word or two. */
export function dateOriginWord({ kind }: Pick<DateOrigin, 'kind'>): string {
  switch (kind) {
    case 'set':
      return 'date set';
    case 'extended':
      return 'extended';
    case 'outside':
      return 'date set outside';
    case 'bound':
      return 'earlier date';
  }
}
