import type { OpenCase } from './open-case';

/** At most as many of the worst cases are counted by assignee and by program. */
export const COUNTED_AT_MOST = 1000;

/** What somebody, or a program, has of the list. */
export interface Share {
  /** `null` for nobody, or none. */
  readonly id: string | null;
  readonly name: string | null;
  readonly overdue: number;
  readonly dueSoon: number;
  /** For an approver, without those that are overdue or due soon as well. */
  readonly onlyWaiting: number;
  /** The sum: every case is listed for one of the three. */
  readonly all: number;
}

function compare(left: Share, right: Share): number {
  const byCount = right.overdue - left.overdue || right.all - left.all;
  if (byCount !== 0) return byCount;
  return (left.name ?? '') < (right.name ?? '') ? -1 : 1;
}

/** Counts listed cases by what `of` says of each, who has most overdue first. */
export function sharesBy(
  cases: readonly OpenCase[],
  of: (each: OpenCase) => { readonly id: string; readonly name: string } | null,
): readonly Share[] {
  const shares = new Map<string | null, Share>();
  for (const each of cases.slice(0, COUNTED_AT_MOST)) {
    const { id, name } = of(each) ?? { id: null, name: null };
    const before = shares.get(id) ?? { id, name, overdue: 0, dueSoon: 0, onlyWaiting: 0, all: 0 };
    const isOverdue = each.band === 'breached';
    const isDueSoon = each.band === 'at-risk';
    shares.set(id, {
      ...before,
      overdue: before.overdue + Number(isOverdue),
      dueSoon: before.dueSoon + Number(isDueSoon),
      onlyWaiting: before.onlyWaiting + Number(!isOverdue && !isDueSoon),
      all: before.all + 1,
    });
  }
  return [...shares.values()].sort(compare);
}
