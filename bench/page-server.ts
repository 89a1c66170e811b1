import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

const BRIDGE_TAG = '<script src="/host/assets/bridge.js"></script>';

/** A file as it is sent. */
interface ServedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * As a CDN does it: files with a hash in their name never change, and the page that names them is requested each time.
 */
function cachingOf(name: string, body: Buffer): Readonly<Record<string, string>> {
  if (extname(name) !== '.html') return { 'cache-control': 'public, max-age=31536000, immutable' };
  return { 'cache-control': 'no-cache', etag: `"${createHash('sha256').update(body).digest('hex')}"` };
}

function toServed(name: string, content: Buffer): ServedFile {
  const text = content.toString('utf8').replace('<head>', `<head>${BRIDGE_TAG}`);
  const body = gzipSync(extname(name) === '.html' ? text : content);
  const headers = {
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'content-length': String(body.length),
    ...cachingOf(name, body),
  };
  return { headers, body };
}

/** The files of a built page by their paths, read and compressed once. */
function filesOf(name: string, directory: string): readonly (readonly [path: string, file: ServedFile])[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(directory, file)).isFile())
    .map((file) => [`/${name}/${file}`, toServed(file, readFileSync(join(directory, file)))]);
}

/** Jira's own part of a page, the bridge and the theme, is cached too. */
const HOST_ASSETS = '/host/assets/';

/**
 * Serves built pages under their names, with the bridge in front, and forwards everything else to the host. Files are
 * in memory and compressed, so that this server adds no delay.
 */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  hostOrigin: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const files = new Map(Object.entries(pages).flatMap(([name, directory]) => filesOf(name, directory)));
  const assets = new Map<string, ServedFile>();
  const agent = new Agent({ keepAlive: true });

  const serve = ({ headers, body }: ServedFile, request: IncomingMessage, response: ServerResponse): void => {
    if (headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'])
      response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(body);
  };
  const fetchAsset = async (url: string): Promise<ServedFile> => {
    const answer = await fetch(hostOrigin + url);
    return toServed(url, Buffer.from(await answer.arrayBuffer()));
  };
  const handOn = (request: IncomingMessage, response: ServerResponse): void => {
    const { method, headers, url = '/' } = request;
    const handed = ask(hostOrigin + url, { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    handed.on('error', () => response.writeHead(502).end());
    request.pipe(handed);
  };

  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = files.get(path) ?? assets.get(path);
    if (file !== undefined) serve(file, request, response);
    else handOn(request, response);
  });
  for (const name of ['bridge.js', 'theme.css'])
    assets.set(HOST_ASSETS + name, await fetchAsset(HOST_ASSETS + name));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
