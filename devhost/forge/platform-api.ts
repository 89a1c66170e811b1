import type { AccountState } from '../jira/site/contract';
import type { Descriptor } from './app-call';
import { jsonResponse } from './json-response';
import type { Manifest } from './base/manifest';
import { reportAccounts } from './personal-data';

/** Atlassian's own API behind the app's packages: the addresses of web triggers, and reports of personal data. */
export interface PlatformApi {
  handle(descriptor: Descriptor, method: string, path: string, body: string): Response;
}

interface GraphQlRequest {
  readonly query?: string;
  readonly variables?: { readonly input?: { readonly triggerKey?: string } };
}

/**
 * @param origin of the host, e.g. `http://127.0.0.1:4600`; web triggers answer below it.
 * @param stateOf what Atlassian knows of an account.
 */
export function createPlatformApi(
  { modules, permissions }: Manifest,
  origin: () => string,
  stateOf: (accountId: string) => AccountState | undefined,
): PlatformApi {
  const urlOf = (key: string): string => `${origin()}/webtrigger/${key}`;
  const createUrl = (triggerKey: string | undefined): Response => {
    const known = modules.webtrigger.some(({ key }) => key === triggerKey);
    if (triggerKey === undefined || !known)
      return jsonResponse({ errors: [{ message: 'No such web trigger.' }] });
    return jsonResponse({ data: { createWebTriggerUrl: { url: urlOf(triggerKey) } } });
  };
  const allUrls = (): Response => {
    const urls = modules.webtrigger.map(({ key }) => ({ triggerKey: key, url: urlOf(key) }));
    return jsonResponse({ data: { webTriggerUrlsByAppContext: urls } });
  };
  return {
    handle({ type, remote }, method, path, body) {
      if (remote === 'stargate' && path === '/app/report-accounts')
        return reportAccounts(method, body, permissions.scopes, stateOf);
      const { query = '', variables } = path === '/graphql' ? (JSON.parse(body) as GraphQlRequest) : {};
      if (query.includes('forge_app_createWebTriggerUrl')) return createUrl(variables?.input?.triggerKey);
      if (query.includes('forge_app_webTriggerUrlsByAppContext')) return allUrls();
      const where = `${type} ${remote ?? ''} ${path}`;
      return jsonResponse({ message: `The local host does not emulate ${where}.` }, 501);
    },
  };
}
