import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { findUiModule, pageContext, UnknownModuleError } from '../forge/ui-modules';
import type { Host } from '../host/host';
import { createAssets, type Assets } from '../web/assets';
import { appPage, issuePage } from '../web/issue-page';
import { decodedPath } from '../base/decode-path';
import { plainPage } from '../web/plain-page';
import { BadRequestError, html, json, type Answer, type Exchange } from '../base/exchange';
import { dashboardPage } from '../web/dashboard-page';
import { navigatorPage } from '../web/navigator-page';
import { issuePlace } from './issue-place';
import { knownPerson, UnknownPersonError } from './known-person';
import { placeOf, projectPlace } from './place';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** As in Forge without `permissions.content`: no inline script or style, nothing from elsewhere. */
const CUSTOM_UI_POLICY =
  "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; object-src 'none'";

const BRIDGE_TAG = '<script src="/host/assets/bridge.js"></script>';

function notFound(what: string): Answer {
  return plainPage(404, what);
}

/** A file of a resource, from its directory only; the bridge goes in front of the app's own scripts. */
async function customUiFile(host: Host, root: string, resourceKey: string, file: string): Promise<Answer> {
  const resource = host.manifest.resources.find(({ key }) => key === resourceKey);
  if (resource === undefined) return notFound(`The manifest has no resource "${resourceKey}".`);
  const directory = resolve(root, resource.path);
  const path = resolve(directory, file);
  if (!path.startsWith(directory + sep)) return notFound('No such file.');
  const content = await readFile(path).catch(() => null);
  if (content === null) return notFound(`No such file: ${join(resource.path, file)}.`);
  const headers = {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': CUSTOM_UI_POLICY,
  };
  if (file !== 'index.html') return { status: 200, headers, body: content };
  return { status: 200, headers, body: content.toString('utf8').replace('<head>', `<head>${BRIDGE_TAG}`) };
}

async function contextOf(host: Host, url: URL): Promise<Answer> {
  const module = findUiModule(host.manifest, url.searchParams.get('moduleKey') ?? '');
  const named = Object.fromEntries(
    ['issueKey', 'projectKey', 'gadgetId', 'entryPoint'].map((name) => [
      name,
      url.searchParams.get(name) ?? undefined,
    ]),
  );
  const accountId = knownPerson(host, url, 'accountId');
  const place = await placeOf(host, named, accountId);
  const context = pageContext(module, accountId, host.origin(), place);
  const { theme = 'light', ...settings } = Object.fromEntries(
    ['theme', 'locale', 'timezone'].flatMap((name) => {
      const value = url.searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return json({ ...context, ...settings, theme: { colorMode: theme } });
}

async function browse(host: Host, issueKey: string, url: URL): Promise<Answer> {
  const place = await issuePlace(host, issueKey).catch((error: unknown) => {
    if (error instanceof BadRequestError) return null;
    throw error;
  });
  const page = place && (await issuePage(host, issueKey, place, url));
  return page === null
    ? notFound(`There is no issue ${issueKey}, or this person may not see it.`)
    : html(page);
}

/** A page of the app inside a project, for those who may browse it. */
async function projectPage(host: Host, projectKey: string, moduleKey: string, url: URL): Promise<Answer> {
  if (findUiModule(host.manifest, moduleKey).type !== 'jira:projectPage')
    return notFound(`"${moduleKey}" is no page of a project.`);
  const place = await projectPlace(host, projectKey, url.searchParams.get('as') ?? 'admin').catch(
    (error: unknown) => {
      if (error instanceof BadRequestError) return null;
      throw error;
    },
  );
  if (place === null) return notFound(`There is no project ${projectKey}, or this person may not see it.`);
  return html(appPage(host, moduleKey, url, projectKey));
}

/** The pages a person opens. @returns `undefined` for a path that is none of them. */
export async function pageRoute(
  { url }: Exchange,
  host: Host,
  root: string,
  assets: Assets = createAssets(),
): Promise<Answer | undefined> {
  const [, area, section = '', ...rest] = decodedPath(url.pathname);
  const [name = ''] = rest;
  try {
    if (area === 'jira' || area === 'issues') knownPerson(host, url, 'as');
    if (area === 'jira' && section === 'browse') return await browse(host, name, url);
    if (area === 'issues') return html(await navigatorPage(host, url));
    if (area === 'jira' && section === 'apps') return html(appPage(host, name, url));
    if (area === 'jira' && section === 'projects' && rest[1] === 'apps')
      return await projectPage(host, name, rest[2] ?? '', url);
    if (area === 'jira' && section === 'dashboards' && name === 'demo') return html(dashboardPage(host, url));
    if (area === 'jira' && section === 'issues') return html(await navigatorPage(host, url));
    if (area === 'custom-ui') return await customUiFile(host, root, section, rest.join('/') || 'index.html');
    if (area === 'host' && section === 'context') return await contextOf(host, url);
    if (area === 'host' && section === 'assets') return await assets.serve(name);
    return undefined;
  } catch (error) {
    if (error instanceof UnknownModuleError) return notFound(error.message);
    if (error instanceof UnknownPersonError)
      return area === 'host' ? json({ error: error.message }, 404) : notFound(error.message);
    throw error;
  }
}
