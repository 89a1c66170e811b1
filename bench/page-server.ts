import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

const BRIDGE_TAG = '<script src="/host/assets/bridge.js"></script>';

/** Serves built pages under their names, with the bridge in front, and hands everything else on to the host. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  hostOrigin: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const readPage = async (path: string): Promise<Buffer | string | null> => {
    const [, name = '', ...rest] = path.split('/');
    const directory = pages[name];
    if (directory === undefined) return null;
    const content = await readFile(join(directory, ...rest));
    return extname(path) === '.html'
      ? content.toString('utf8').replace('<head>', `<head>${BRIDGE_TAG}`)
      : content;
  };
  const server: Server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      const page = await readPage(pathname);
      if (page !== null) {
        response
          .writeHead(200, { 'content-type': contentTypes[extname(pathname)] ?? 'application/octet-stream' })
          .end(page);
        return;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const method = request.method ?? 'GET';
      const body = method === 'GET' ? {} : { body: new Uint8Array(Buffer.concat(chunks)) };
      const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
      const forwarded = await fetch(hostOrigin + pathname + search, { method, headers, ...body });
      response
        .writeHead(forwarded.status, {
          'content-type': forwarded.headers.get('content-type') ?? 'text/plain',
        })
        .end(Buffer.from(await forwarded.arrayBuffer()));
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) =>
        server.close(() => {
          closed();
        }),
      ),
  };
}
