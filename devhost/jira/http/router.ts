import { decodedPart } from '../../base/decode-path';
import type { Route } from './route';

export interface Found {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

export type Router = (method: string, path: string) => Found | undefined;

const BASE = '/rest/api/3/';

export function createRouter(routes: readonly Route[]): Router {
  const templates = routes.map((route) => ({ route, parts: route.path.slice(1).split('/') }));
  // A template with more fixed parts is the more exact one: project/search before project/{projectIdOrKey}.
  templates.sort((left, right) => fixedParts(right.parts) - fixedParts(left.parts));
  return (method, path) => {
    if (!path.startsWith(BASE)) return undefined;
    const parts = path
      .slice(BASE.length)
      .split('/')
      .map((part) => decodedPart(part) ?? part);
    for (const template of templates) {
      if (template.route.method !== method) continue;
      const params = match(template.parts, parts);
      if (params !== undefined) return { route: template.route, params };
    }
    return undefined;
  };
}

function match(
  template: readonly string[],
  parts: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (template.length !== parts.length) return undefined;
  const params = new Map<string, string>();
  for (const [position, expected] of template.entries()) {
    const part = parts[position] ?? '';
    if (isParameter(expected)) params.set(expected.slice(1, -1), part);
    else if (expected !== part) return undefined;
  }
  return params;
}

function fixedParts(parts: readonly string[]): number {
  return parts.filter((part) => !isParameter(part)).length;
}

function isParameter(part: string): boolean {
  return part.startsWith('{');
}
