import { createServer, type Server } from 'node:http';
import type { Host } from '../host';
import { createAssets } from '../web/assets';
import { indexPage } from '../web/index-page';
import { BadRequestError, html, json, readExchange, type Answer, type Exchange } from './exchange';
import { hostRoute } from './host-routes';
import { pageRoute } from './pages';

const WEB_TRIGGER_PATH = /^\/webtrigger\/([^/]+)/;
const JIRA_PREFIX = '/jira/rest/';

/** The emulated Jira over plain HTTP, as an administrator unless a header says who. */
async function jiraRoute({ method, url, headers, body }: Exchange, { jira }: Host): Promise<Answer> {
  const path = url.pathname.slice('/jira'.length) + url.search;
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  const request = new Request(`http://jira${path}`, {
    method,
    headers,
    ...(hasBody && { body: new Uint8Array(body) }),
  });
  const { response } = await jira.handle(request, { accountId: headers.get('x-account-id') ?? 'admin' });
  const answerHeaders = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: answerHeaders,
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Answers every request to the host. @param root the directory of the manifest. */
export function createHostServer(host: () => Host, root: string, origin: () => string): Server {
  const assets = createAssets();

  const trigger = (exchange: Exchange, moduleKey: string): Promise<Answer> => {
    const { method, url, rawHeaders, body } = exchange;
    const request = {
      method,
      path: url.pathname,
      rawHeaders,
      query: url.searchParams,
      body: body.toString('utf8'),
    };
    return host().callWebTrigger(moduleKey, request);
  };

  const answer = async (exchange: Exchange): Promise<Answer> => {
    const { pathname } = exchange.url;
    const triggerKey = WEB_TRIGGER_PATH.exec(pathname)?.[1];
    if (triggerKey !== undefined) return trigger(exchange, decodeURIComponent(triggerKey));
    if (pathname.startsWith(JIRA_PREFIX)) return jiraRoute(exchange, host());
    if (pathname.startsWith('/bugcrowd/'))
      return json(
        { errors: [{ title: 'The local host does not emulate this part of Bugcrowd.', status: '501' }] },
        501,
      );
    if (pathname === '/' && exchange.method === 'GET') return html(indexPage(host(), exchange.url));
    const found = (await hostRoute(exchange, host())) ?? (await pageRoute(exchange, host(), root, assets));
    return found ?? json({ error: `The local host has no route ${exchange.method} ${pathname}.` }, 404);
  };

  return createServer((request, response) => {
    void readExchange(request, origin())
      .then(answer)
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        return json({ error: message }, error instanceof BadRequestError ? 400 : 500);
      })
      .then(({ status, headers = {}, body }) => {
        response.writeHead(status, headers).end(body);
      });
  });
}
