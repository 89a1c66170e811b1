import type { Place } from '../routing/route-rule';
import type { Connection } from './connection';

type Routing = Pick<Connection, 'project' | 'issueType' | 'rules'>;

/** Where a connection creates issues: its own project and issue type first, then those of its rules, each once. */
export function placesOf({ project, issueType, rules }: Routing): readonly Place[] {
  const all = [{ project, issueType }, ...rules.flatMap(({ place }) => place ?? [])];
  const nameOf = (place: Place): string => `${place.project.id} ${place.issueType.id}`;
  return [...new Map(all.toReversed().map((place) => [nameOf(place), place])).values()].toReversed();
}

/** The projects that a connection creates issues in, its own first. */
export function projectsOf(connection: Routing): readonly Place['project'][] {
  const all = placesOf(connection).map(({ project }) => project);
  return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
}

/** The policies that a connection names: its own first, then those of its rules. */
export function policyIdsOf({ policyId, rules }: Pick<Connection, 'policyId' | 'rules'>): readonly string[] {
  return [...new Set([policyId, ...rules.map((rule) => rule.policyId)])];
}
