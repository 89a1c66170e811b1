import type { Place, RouteRule } from '../routing/route-rule';

/** The parts of a Jira project that an import checks. */
export interface KnownProject {
  readonly id: string;
  readonly key: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
}

/** By key: the projects that a file names and the person may see. */
interface KnownProjects {
  readonly projects: ReadonlyMap<string, KnownProject>;
}

/** Where something of a file is on this site, and why it is not. */
export function findPlace(
  { project: { key }, issueType: { name } }: Place,
  { projects }: KnownProjects,
): { readonly place: Place | null; readonly problems: readonly string[] } {
  const project = projects.get(key);
  if (project === undefined)
    return { place: null, problems: [`This site has no project “${key}”, or you may not see it.`] };
  const issueType = project.issueTypes.find((each) => each.name === name);
  if (issueType !== undefined) {
    const place = { project: { id: project.id, key }, issueType: { id: issueType.id, name } };
    return { place, problems: [] };
  }
  const types = project.issueTypes.map((each) => each.name).join(', ');
  return { place: null, problems: [`Project “${key}” has no issue type “${name}”. It has: ${types}.`] };
}

/** The rules of a file with the ids of this site, and why they cannot be used. */
export function placeRules(
  rules: readonly RouteRule[],
  site: KnownProjects,
  { policyIds }: { readonly policyIds: ReadonlySet<string> },
): { readonly rules: readonly RouteRule[]; readonly problems: readonly string[] } {
  const placed = rules.map((rule) => {
    const found = rule.place && findPlace(rule.place, site);
    const problems = [
      ...(found?.problems ?? []),
      ...(policyIds.has(rule.policyId)
        ? []
        : [`There is no policy “${rule.policyId}”, neither here nor in the file.`]),
    ];
    return {
      rule: { ...rule, place: found === null ? null : (found.place ?? rule.place) },
      problems: problems.map((problem) => `Rule “${rule.name}”: ${problem}`),
    };
  });
  return {
    rules: placed.map(({ rule }) => rule),
    problems: placed.flatMap(({ problems }) => problems),
  };
}
