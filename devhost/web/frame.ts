import { findUiModule } from '../forge/ui-modules';
import type { Manifest } from '../forge/base/manifest';
import { escapeHtml, type Theme } from './html';

/** The frame in which Jira shows a page of the app. The bridge in it learns from the query where it is. */
export function appFrame(
  manifest: Manifest,
  place: {
    readonly moduleKey: string;
    readonly accountId: string;
    readonly theme: Theme;
    readonly issueKey?: string;
    readonly projectKey?: string;
    readonly gadgetId?: string;
    readonly entryPoint?: 'edit';
    /** Another resource than the module's own. */
    readonly resource?: string;
  },
): string {
  const module = findUiModule(manifest, place.moduleKey);
  const { resource = module.resource, ...named } = place;
  const query = new URLSearchParams(named);
  const src = `/custom-ui/${encodeURIComponent(resource)}/index.html?${query.toString()}`;
  return `<iframe title="${escapeHtml(module.title)}" src="${escapeHtml(src)}" data-app-frame></iframe>`;
}
