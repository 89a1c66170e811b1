import { demoSubmissions } from '../../devhost/demo/demo-submissions';
import { pastSubmissions, pastTriages } from '../../devhost/demo/past-submissions';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const ROOT = resolve(__dirname, '../..');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface FoundFields {
  readonly duedate: string | null;
  readonly summary: string;
  readonly status: { readonly name: string };
  readonly resolution: { readonly name: string } | null;
}

/** The answer's status; `null` while nobody listens. */
async function statusOf(url: string): Promise<number | null> {
  try {
    return (await fetch(url)).status;
  } catch {
    return null;
  }
}

it('the local host answers only once the demo submissions have their issues', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = [join(ROOT, 'scripts/run.mjs'), 'devhost/main.ts', '--no-pages', '--quiet'];
  const env = { ...process.env, PORT: String(port) };
  const host = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'ignore' });
  try {
    const seen = new Set<number | null>();
    while (!seen.has(200)) {
      seen.add(await statusOf(`${origin}/host/state`));
      await wait(5);
    }
    expect([...seen]).toContain(null);
    const query = new URLSearchParams({ jql: 'project = SEC', fields: 'duedate,summary,status,resolution' });
    const found = (await (await fetch(`${origin}/jira/rest/api/3/search/jql?${query}`)).json()) as {
      readonly issues: readonly { readonly fields: FoundFields }[];
    };
    const nowMs = Date.now();
    const all = [...demoSubmissions(nowMs), ...pastSubmissions(nowMs)];
    expect(found.issues).toHaveLength(all.length);
    // What was closed without a fix has no due date any more.
    expect(found.issues.filter(({ fields }) => fields.duedate === null)).toHaveLength(
      pastTriages(nowMs).length,
    );
    // What has ended was moved along the workflow, which has no single step to “Done”.
    const byTitle = new Map(found.issues.map(({ fields }) => [fields.summary, fields]));
    const standing = all.map(({ attributes = {} }) => {
      const { status, resolution } = byTitle.get(String(attributes.title)) ?? {};
      return [attributes.state, status?.name, resolution?.name];
    });
    const ends = [
      ['resolved', 'Done', 'Done'],
      ['not_applicable', 'Done', "Won't Do"],
      ['triaged', 'To Do', undefined],
      ['unresolved', 'To Do', undefined],
    ];
    expect(standing.filter((each) => !ends.some((end) => isDeepStrictEqual(each, end)))).toEqual([]);
  } finally {
    host.kill();
    await once(host, 'exit');
  }
});

it('the local host ends with the program that started it, if it is told to', async () => {
  const args = [join(ROOT, 'scripts/run.mjs'), 'devhost/main.ts', '--empty', '--no-pages', '--quiet'];
  const env = { ...process.env, PORT: '0' };
  const host = spawn(process.execPath, [...args, '--until-input-ends'], { cwd: ROOT, env });
  const ended = once(host, 'exit');
  await once(host.stdout, 'data');
  expect(host.exitCode).toBeNull();
  host.stdin.end();
  expect(await ended).toEqual([0, null]);
});

it('the local host shows the time that it was started with, and refuses what is none', async () => {
  const args = [join(ROOT, 'scripts/run.mjs'), 'devhost/main.ts', '--empty', '--no-pages', '--quiet', '--at'];
  const env = { ...process.env, PORT: '0' };
  const refused = spawn(process.execPath, [...args, 'noon'], { cwd: ROOT, env });
  const [said] = (await once(refused.stderr, 'data')) as [Buffer];
  expect(said.toString('utf8')).toMatch(/^--at is an instant such as 2026-11-05T09:20:00Z, not "noon"/);
  const host = spawn(process.execPath, [...args, '2027-02-28T23:58:00Z'], { cwd: ROOT, env });
  try {
    const [started] = (await once(host.stdout, 'data')) as [Buffer];
    const origin = /http:\S+/.exec(started.toString('utf8'))?.[0] ?? '';
    for (const advance of ['PT0S', 'P3D', 'PT0S']) {
      await fetch(`${origin}/host/clock`, { method: 'POST', body: JSON.stringify({ advance }) });
      await fetch(`${origin}/host/reset`, { method: 'POST', body: '{}' });
      const { clock } = (await (await fetch(`${origin}/host/state`)).json()) as { readonly clock: string };
      expect(clock).toMatch(/^2027-02-28T23:5/);
    }
  } finally {
    host.kill();
    await once(host, 'exit');
  }
});
