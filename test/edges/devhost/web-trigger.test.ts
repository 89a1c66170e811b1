import { join } from 'node:path';
import { createClock } from '../../../devhost/base/clock';
import { readManifest } from '../../../devhost/forge/base/manifest';
import { callWebTrigger } from '../../../devhost/forge/web-trigger';
import { createWebTriggerLimits } from '../../../devhost/forge/web-trigger-limits';

const manifest = readManifest(join(__dirname, '..', '..', '..', 'manifest.yml'));
const KEY = 'bugcrowd-webhook';
const START_MS = Date.parse('2026-11-03T09:12:10Z');

describe('a call of the web trigger', () => {
  const payloadOf = async (path: string): Promise<unknown> => {
    const payloads: unknown[] = [];
    const invoker = {
      current: () => undefined,
      invoke: ({ args }: { readonly args: readonly unknown[] }) => {
        payloads.push(args[0]);
        return Promise.resolve({ outputKey: 'accepted' });
      },
    };
    const request = {
      method: 'POST',
      path,
      rawHeaders: ['X-One', 'a', 'X-One', 'b'],
      query: new URLSearchParams('connection=demo'),
      body: '{}',
    };
    expect((await callWebTrigger(KEY, request, manifest, invoker)).status).toBe(200);
    return payloads[0];
  };

  it('has the platform’s data about it beside the request itself', async () => {
    expect(await payloadOf(`/webtrigger/${KEY}`)).toEqual({
      method: 'POST',
      path: `/webtrigger/${KEY}`,
      userPath: '',
      headers: { 'X-One': ['a', 'b'] },
      queryParameters: { connection: ['demo'] },
      body: '{}',
      call: { functionKey: 'bugcrowd-webhook-fn' },
      context: { cloudId: expect.any(String) as string, moduleKey: KEY, userAccess: { enabled: false } },
      contextToken: expect.any(String) as string,
    });
  });

  it('contains what followed the address', async () => {
    expect(await payloadOf(`/webtrigger/${KEY}/and/more`)).toMatchObject({ userPath: '/and/more' });
  });
});

describe('the limits on calls of web triggers', () => {
  it('are 7,000 a minute of the host, reported with every answer', () => {
    const clock = createClock();
    clock.set(START_MS);
    const limits = createWebTriggerLimits(
      () => clock.nowMs(),
      () => false,
    );
    expect(limits.take()).toEqual({
      admitted: true,
      headers: { 'x-ratelimit-limit': '7000', 'x-ratelimit-remaining': '6999', 'x-ratelimit-reset': '50' },
    });
    for (let call = 1; call < 7; call += 1) limits.take();
    limits.use(6993);
    const refused = limits.take();
    expect(refused.admitted).toBe(false);
    expect(refused.headers['x-ratelimit-remaining']).toBe('0');
    clock.set(START_MS + 50_000);
    expect(limits.take().admitted).toBe(true);
  });

  it('are 300 a second of the host too, if calls take as long as on the platform', () => {
    let nowMs = START_MS;
    let isLive = true;
    const limits = createWebTriggerLimits(
      () => nowMs,
      () => isLive,
    );
    const take = (calls: number): number =>
      Array.from({ length: calls }, () => limits.take()).filter(({ admitted }) => admitted).length;
    expect(take(310)).toBe(300);
    nowMs = START_MS + 999;
    expect(take(1)).toBe(0);
    nowMs = START_MS + 1000;
    expect(take(310)).toBe(300);
    isLive = false;
    expect(take(310)).toBe(310);
  });
});
