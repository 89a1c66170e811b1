/** Texts of lists and of what is asked twice, `list-end.tsx` and `ask-again.tsx`, which are loaded with their parts. */

export function found(count: string): string {
  return `${count} found`;
}

export const keep = 'Keep';

export const loading = 'Loading…';

export function noFound(one: string): string {
  return `No ${one} found`;
}

export function noYet(many: string): string {
  return `No ${many} yet.`;
}

export function notRead(many: string): string {
  return `The ${many} could not be read.`;
}

export const searchFurther = 'Search further';

export function searched(value: string): string {
  return `${value} searched`;
}

export function shown(found: string, through: string, isAll: boolean): string {
  return `${found}; ${through}. ${isAll ? 'That is all.' : 'There may be more.'}`;
}
