import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { iconProblems } from './icon-rules';
import type { Manifest } from './manifest';
import { storageProblems } from './storage-rules';

/** Modules without a page of their own; all others are pages. */
const backgroundModules = [
  'function',
  'webtrigger',
  'consumer',
  'scheduledTrigger',
  'trigger',
  'jira:entityProperty',
  // Opens a page that is a module itself.
  'jira:command',
  'jira:customField',
];

/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MAX_SCHEDULES = 5;
const MAX_MODULES = 150;

/** A page drawn by a function is UI Kit 1, which the platform removed but its validator accepts. */
function pagesWithoutResource({ modules }: Manifest): readonly string[] {
  return Object.entries(modules)
    .filter(([type]) => !backgroundModules.includes(type))
    .flatMap(([type, list]) =>
      list
        .filter(({ resource }) => resource === undefined)
        .map(({ key }) => `${type} "${key}" has no resource.`),
    );
}

function missingResources({ resources }: Manifest, root: string): readonly string[] {
  return resources
    .filter(({ path }) => !existsSync(join(root, path, 'index.html')))
    .map(({ key, path }) => `Resource "${key}" has no ${path}/index.html.`);
}

function tooManySchedules({ modules }: Manifest): readonly string[] {
  const schedules = modules['scheduledTrigger'] ?? [];
  const fast = schedules.filter(({ interval }) => interval === 'fiveMinute');
  return [
    ...(schedules.length > MAX_SCHEDULES
      ? [`${schedules.length} scheduled triggers; the platform allows ${MAX_SCHEDULES}.`]
      : []),
    ...(fast.length > 1 ? [`${fast.length} five-minute schedules; the platform allows one.`] : []),
  ];
}

/** Functions are called by modules, and have their own limit. */
function tooManyModules({ modules }: Manifest): readonly string[] {
  const lists = Object.entries(modules).filter(([type]) => type !== 'function');
  const count = lists.flatMap(([, list]) => list).length;
  return count > MAX_MODULES ? [`${count} modules; the platform allows ${MAX_MODULES}.`] : [];
}

function scopesAndRuntime({ app, permissions }: Manifest): readonly string[] {
  return [
    ...(permissions.scopes.includes('storage:app')
      ? []
      : ['Scope storage:app is missing; @forge/kvs needs it.']),
    ...(app.runtime.name === 'nodejs24.x' ? [] : [`The runtime is ${app.runtime.name}, not nodejs24.x.`]),
  ];
}

/**
 * Rules that Forge's own tools do not check offline.
 * @param root base of the manifest's paths.
 * @returns the problems.
 */
export function checkOwnRules(manifest: Manifest, root: string): readonly string[] {
  return [
    ...pagesWithoutResource(manifest),
    ...missingResources(manifest, root),
    ...iconProblems(manifest, (path) => existsSync(join(root, path))),
    ...tooManySchedules(manifest),
    ...scopesAndRuntime(manifest),
    ...tooManyModules(manifest),
    ...storageProblems(manifest),
  ];
}
