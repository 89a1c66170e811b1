import { ok, type Answer } from '../http/answer';
import type { Call } from '../http/call';
import type { Route } from '../http/route';
import { jiraTime } from '../render/base/links';
import { renderUser } from '../render/base/user';

export const sessionRoutes: readonly Route[] = [
  { method: 'GET', path: '/myself', scope: 'read:jira-user', answer: readMyself },
  { method: 'GET', path: '/serverInfo', scope: 'none', answer: readServerInfo },
];

function readMyself({ account, site }: Call): Answer {
  return ok({ ...renderUser(account, site), locale: 'en_GB' }, { identities: 1 });
}

function readServerInfo({ site }: Call): Answer {
  return ok({
    baseUrl: site.options.siteUrl,
    displayUrl: site.options.siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100300,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: jiraTime(site.nowMs()),
    scmInfo: 'emulated',
    serverTitle: 'Jira',
    defaultLocale: { locale: 'en_GB' },
    serverTimeZone: 'Etc/UTC',
  });
}
