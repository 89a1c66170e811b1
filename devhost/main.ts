import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSources } from './app/compile-sources';
import { readPort } from './base/read-port';
import { buildStatic } from '../scripts/pages/build-static';
import { resetSite } from './demo/demo-site';
import { latencyKinds, type LatencyKind } from './forge/latency';
import { createHost, type Host, type HostOptions } from './host/host';
import { listen } from './http/listen';
import { createHostServer } from './http/server';

const ROOT = resolve(__dirname, '..');

const USAGE = `npm start -- [--empty] [--app sources|bundle|<file>] [--latency none|live] [--at <instant>] [--no-pages] [--quiet] [--until-input-ends]
  --empty           without the demo submissions
  --app bundle      runs the deploy bundle that npm run check:forge builds; --app <file>.cjs another one
  --latency live    calls of the app take as long as on Forge: first 0.4 s, then 25 to 280 ms
  --at <instant>    what the site's clock shows at first, as in --at 2026-11-05T09:20:00Z; the real time by default
  --no-pages        does not build the pages if a source of theirs is newer
  --quiet           without the app's log
  --until-input-ends  ends with the program that started it, however that ends
  PORT=4600         the port on 127.0.0.1; 0 takes a free one`;

async function readApp(kind: string): Promise<HostOptions['app']> {
  if (kind === 'sources') {
    const filename = join(ROOT, 'src', 'index.ts');
    return { code: await compileSources(filename), filename };
  }
  const isFile = kind.endsWith('.cjs');
  if (kind !== 'bundle' && !isFile)
    throw new Error(`--app is "sources", "bundle" or a file, not "${kind}".\n${USAGE}`);
  const filename = isFile ? resolve(kind) : join(ROOT, 'build', 'deploy', 'index.cjs');
  if (!existsSync(filename))
    throw new Error(
      isFile ? `There is no ${kind}.` : 'There is no deploy bundle yet: "npm run check:forge" builds it.',
    );
  return { code: await readFile(filename, 'utf8'), filename };
}

function readLatency(kind: string): LatencyKind {
  const found = latencyKinds.find((each) => each === kind);
  if (found === undefined) throw new Error(`--latency is "none" or "live", not "${kind}".\n${USAGE}`);
  return found;
}

function readStart(at: string | undefined): { readonly startMs?: number } {
  if (at === undefined) return {};
  const startMs = Date.parse(at);
  if (!Number.isFinite(startMs))
    throw new Error(`--at is an instant such as 2026-11-05T09:20:00Z, not "${at}".\n${USAGE}`);
  return { startMs };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      app: { type: 'string', default: 'sources' },
      latency: { type: 'string', default: 'none' },
      at: { type: 'string' },
      'no-pages': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      'until-input-ends': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (values['until-input-ends']) process.stdin.resume().once('end', () => process.exit());
  const port = readPort(process.env);
  if (!values['no-pages']) await buildStatic();
  let origin = '';
  const started: { host?: Host } = {};
  const running = (): Host => {
    if (started.host === undefined) throw new Error('The host is starting.');
    return started.host;
  };
  const server = createHostServer(running, ROOT, () => origin);
  origin = await listen(server, port);
  const host = createHost({
    manifestPath: join(ROOT, 'manifest.yml'),
    app: await readApp(values.app),
    origin: () => origin,
    latency: readLatency(values.latency),
    ...readStart(values.at),
    writeLog: values.quiet ? () => undefined : console.log,
  });
  await resetSite(host, { empty: false, demo: !values.empty });
  // Before this every request is refused: nobody should see a site without its people and submissions.
  started.host = host;
  console.log(`Bounty Clock is at ${origin}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
