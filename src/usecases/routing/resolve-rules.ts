import type { RouteRule } from '../../domain/routing/route-rule';
import type { RuleProblem } from '../../domain/routing/rule-problems';
import type { PolicyStore } from '../base/ports';
import { targetProblem } from '../connections/change-connection';
import type { Project, ProjectDirectory } from '../connections/ports';

export interface ResolvePorts {
  readonly policies: Pick<PolicyStore, 'current'>;
  readonly projects: ProjectDirectory;
}

/** Rules with the keys and names that Jira has now, and what they name that does not exist. */
export interface ResolvedRules {
  readonly rules: readonly RouteRule[];
  readonly problems: readonly RuleProblem[];
}

/** Each different value once, with what is found for it. */
async function lookUp<T>(
  values: readonly string[],
  find: (value: string) => Promise<T | null>,
): Promise<ReadonlyMap<string, T | null>> {
  const different = [...new Set(values)];
  const found = await Promise.all(different.map(find));
  return new Map(different.map((value, index) => [value, found[index] ?? null]));
}

function resolvePlace(
  { place }: RouteRule,
  projects: ReadonlyMap<string, Project | null>,
): { readonly place: RouteRule['place']; readonly at: string; readonly problem: string | null } {
  if (place === null) return { place, at: 'place', problem: null };
  const project = projects.get(place.project.id) ?? null;
  const wrong = targetProblem(project, place.issueType.id);
  const issueType = project?.issueTypes.find(({ id }) => id === place.issueType.id);
  if (wrong !== null || project === null || issueType === undefined)
    return { place, at: `place.${wrong?.place ?? 'project'}`, problem: wrong?.problem ?? '' };
  const { id, key } = project;
  const { name } = issueType;
  return {
    place: { project: { id, key }, issueType: { id: issueType.id, name } },
    at: 'place',
    problem: null,
  };
}

/**
 * Looks up what rules name, as the person who saves them sees it.
 * @throws CallFailedError if Jira fails.
 */
export async function resolveRules(
  rules: readonly RouteRule[],
  { policies, projects }: ResolvePorts,
): Promise<ResolvedRules> {
  const known = await lookUp(
    rules.map(({ policyId }) => policyId),
    (id) => policies.current(id),
  );
  const seen = await lookUp(
    rules.flatMap(({ place }) => place?.project.id ?? []),
    (id) => projects.find(id),
  );
  const resolved = rules.map((rule, index) => {
    const found = resolvePlace(rule, seen);
    const policyProblem = known.get(rule.policyId) === null ? 'This policy does not exist.' : null;
    const problems = [
      { at: 'policyId', problem: policyProblem },
      { at: found.at, problem: found.problem },
    ].flatMap(({ at, problem }) =>
      problem === null
        ? []
        : [{ place: `${index}.${at}`, rule: `Rule ${index + 1}, “${rule.name}”`, problem }],
    );
    return { rule: { ...rule, name: rule.name.trim(), place: found.place }, problems };
  });
  return {
    rules: resolved.map(({ rule }) => rule),
    problems: resolved.flatMap(({ problems }) => problems),
  };
}
