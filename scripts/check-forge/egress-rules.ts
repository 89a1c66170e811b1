import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from './manifest';

/** The app's only egress; its pages have none. */
const EGRESS = { fetch: { backend: [{ address: 'https://api.bugcrowd.com' }] } };

/** The app calls Bugcrowd's API and no other domain. @returns the problems. */
export function checkEgress({ permissions }: Manifest): readonly string[] {
  return isDeepStrictEqual(permissions.external, EGRESS)
    ? []
    : [`permissions.external is not ${JSON.stringify(EGRESS)}.`];
}

/**
 * Checks what "Runs on Atlassian" excludes: external domains, remotes, providers, Connect modules, dynamic web
 * triggers.
 * @see https://developer.atlassian.com/platform/forge/runs-on-atlassian/
 * @returns the problems.
 */
export function checkRunsOnAtlassian({
  permissions,
  modules,
  remotes,
  providers,
  connectModules,
}: Manifest): readonly string[] {
  const outside = { 'permissions.external': permissions.external, remotes, providers, connectModules };
  const dynamic = (modules['webtrigger'] ?? []).filter(({ response }) => response?.type !== 'static');
  return [
    ...Object.entries(outside)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name} is there, so it does not run on Atlassian alone.`),
    ...dynamic.map(({ key }) => `Web trigger "${key}" answers dynamically.`),
  ];
}
