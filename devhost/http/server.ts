import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Host } from '../host/host';
import { decodedPath } from '../base/decode-path';
import { createAssets } from '../web/assets';
import { plainPage } from '../web/plain-page';
import { indexPage } from '../web/index-page';
import { BadRequestError, html, json, readExchange, type Answer, type Exchange } from '../base/exchange';
import { bugcrowdUi } from './play/bugcrowd-ui';
import { hostRoute } from './host-routes';
import { pageCall } from './page-call';
import { pageRoute } from './pages';

/** Longer than a program pauses between two calls: one that calls just as its connection is closed gets an error. */
const KEEP_ALIVE_MS = 120_000;

const JIRA_PREFIX = '/jira/rest/';
const BUGCROWD_PREFIX = '/bugcrowd/';

/** The request as the emulated service gets it: below the service's own origin, without the host's prefix. */
function passOn({ method, url, headers, body }: Exchange, prefix: string, origin: string): Request {
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(origin + url.pathname.slice(prefix.length) + url.search, {
    method,
    headers,
    ...(hasBody && { body: new Uint8Array(body) }),
  });
}

async function toAnswer(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** The emulated Jira over plain HTTP, as an administrator unless a header says who. */
async function jiraRoute(exchange: Exchange, host: Host): Promise<Answer> {
  const accountId = exchange.headers.get('x-account-id') ?? 'admin';
  const request = passOn(exchange, '/jira', 'http://jira');
  const moduleKey = exchange.headers.get('x-app-page');
  if (moduleKey !== null) return toAnswer(await pageCall(request, moduleKey, accountId, host));
  return toAnswer((await host.jira.handle(request, { accountId })).response);
}

/** The emulated Bugcrowd over plain HTTP: to it the app and everyone else are one address. */
async function bugcrowdRoute(exchange: Exchange, { bugcrowd }: Host): Promise<Answer> {
  return toAnswer(await bugcrowd.handle(passOn(exchange, '/bugcrowd', 'https://api.bugcrowd.com')));
}

/** What programs call; everything else is read by a person. */
const FOR_PROGRAMS = /^\/(?:host|webtrigger|bugcrowd|jira\/rest)\//;

function failure(error: unknown, { method, url = '/' }: IncomingMessage): Answer {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof BadRequestError)) return json({ error: message }, 500);
  const isPage = method === 'GET' && !FOR_PROGRAMS.test(url);
  return isPage ? plainPage(400, message) : json({ error: message }, 400);
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
    const [, area, moduleKey = ''] = decodedPath(pathname);
    if (area === 'webtrigger' && moduleKey !== '') return trigger(exchange, moduleKey);
    if (pathname.startsWith(JIRA_PREFIX)) return jiraRoute(exchange, host());
    const played = await bugcrowdUi(exchange, host());
    if (played !== undefined) return played;
    if (pathname.startsWith(BUGCROWD_PREFIX)) return bugcrowdRoute(exchange, host());
    if (pathname === '/' && exchange.method === 'GET') return html(indexPage(host(), exchange.url));
    const found = (await hostRoute(exchange, host())) ?? (await pageRoute(exchange, host(), root, assets));
    return found ?? json({ error: `The local host has no route ${exchange.method} ${pathname}.` }, 404);
  };

  const server = createServer((request, response) => {
    void readExchange(request, origin())
      .then(answer)
      .catch((error: unknown) => failure(error, request))
      .then(({ status, headers = {}, body }) => {
        response.writeHead(status, headers).end(body);
      });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}
