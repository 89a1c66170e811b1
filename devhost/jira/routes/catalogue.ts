import { ok, type Answer } from '../http/answer';
import { param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import { pageBean, pageOf } from '../http/page';
import type { Route } from '../http/route';
import { renderLinkType, renderPriority, renderResolution, renderStatus } from '../render/base/choices';
import { renderIssueType } from '../render/project';
import { DEFAULT_PRIORITY_ID, LINK_TYPES, PRIORITIES, RESOLUTIONS } from '../seed/choices';
import { STATUSES } from '../seed/workflow';
import type { Site } from '../site/site';

/** The lists that a site's configuration gives. */
export const catalogueRoutes: readonly Route[] = [
  // The lists, `/priority` and `/priority/search`, are deprecated.
  { method: 'GET', path: '/priority/{id}', scope: 'read:jira-work', answer: readPriority },
  catalogue('/status', (site) => STATUSES.map((status) => renderStatus(status, site))),
  // The list without pages, `/resolution`, is deprecated; its removal was announced for April 2023 (CHANGE-767).
  { method: 'GET', path: '/resolution/search', scope: 'read:jira-work', answer: searchResolutions },
  catalogue('/issuetype', (site) =>
    site.projects.all().flatMap(({ issueTypes }) => issueTypes.map((type) => renderIssueType(type, site))),
  ),
  catalogue('/issueLinkType', (site) => ({
    issueLinkTypes: LINK_TYPES.map((type) => renderLinkType(type, site)),
  })),
];

function catalogue(path: string, list: (site: Site) => unknown): Route {
  return { method: 'GET', path, scope: 'read:jira-work', answer: ({ site }) => ok(list(site)) };
}

function readPriority(call: Call): Answer {
  const { site } = call;
  const priority = PRIORITIES.find(({ id }) => id === param(call, 'id'));
  if (priority === undefined) throw refuse(404, 'The priority with the given ID does not exist.');
  return ok({
    ...renderPriority(priority, { site }),
    description: '',
    statusColor: '#707070',
    isDefault: priority.id === DEFAULT_PRIORITY_ID,
  });
}

function searchResolutions(call: Call): Answer {
  const page = pageOf(call, RESOLUTIONS, { byDefault: 50, max: 50 });
  const { site } = call;
  return ok(
    pageBean(
      call,
      page,
      page.values.map((item) => renderResolution(item, { site })),
    ),
  );
}
