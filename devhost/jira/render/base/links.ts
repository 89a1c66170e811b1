import type { Site } from '../../site/site';

/** A `self` link. */
export function selfLink(site: Site, path: string): string {
  return `${site.options.siteUrl}/rest/api/3${path}`;
}

/** Jira writes times like `2026-11-03T09:12:00.000+0000`. */
export function jiraTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}
