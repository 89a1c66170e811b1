import type { SubmissionFacts } from '../findings/submission';
import type { Condition, RouteRule } from './route-rule';

/** What rules look at. */
export type Routable = Pick<SubmissionFacts, 'targetName' | 'targetId' | 'vrtId' | 'labels' | 'components'>;

/** Names are entered by people: neither capitals nor spaces around them make a difference. */
function plain(name: string): string {
  return name.trim().toLowerCase();
}

function isWithin(vrtId: string, group: string): boolean {
  return vrtId === group || vrtId.startsWith(`${group}.`);
}

function isAny(known: readonly string[] | null | undefined, value: string): boolean {
  return (known ?? []).some((each) => plain(each) === plain(value));
}

function holdsFor(value: string, kind: Condition['kind'], finding: Routable): boolean {
  const { targetName, targetId, vrtId, labels, components } = finding;
  // Nothing is within a value without characters, and everything starts with it.
  if (plain(value) === '') return false;
  switch (kind) {
    case 'target-is':
      // An id is not a name: its capitals count.
      return targetId === value.trim() || (targetName !== null && plain(targetName) === plain(value));
    case 'target-starts-with':
      return targetName !== null && plain(targetName).startsWith(plain(value));
    case 'vrt-within':
      return vrtId !== null && isWithin(plain(vrtId), plain(value));
    case 'label-is':
      return isAny(labels, value);
    case 'component-is':
      return isAny(components, value);
  }
}

/** True if a condition holds for a finding. What a finding does not say matches nothing. */
export function holds({ kind, values }: Condition, finding: Routable): boolean {
  return values.some((value) => holdsFor(value, kind, finding));
}

/** The first rule whose conditions all hold; `null` if none matches. A rule without conditions matches nothing. */
export function firstMatch(rules: readonly RouteRule[], finding: Routable): RouteRule | null {
  return (
    rules.find(
      ({ conditions }) => conditions.length > 0 && conditions.every((condition) => holds(condition, finding)),
    ) ?? null
  );
}
