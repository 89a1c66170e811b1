import type * as Programs from '../../../src/sources/bugcrowd/api/find-program';
import { installPlatform, json } from './api-platform';

const TOKEN = 'clock-reader:s3cr3t-pa55word';
const platform = installPlatform();

let client: typeof Programs;

beforeAll(async () => {
  client = await import('../../../src/sources/bugcrowd/api/find-program');
});

describe('testing a token', () => {
  it('takes one small call and counts the submissions it sees', async () => {
    platform.answer(() => json({ data: [], meta: { count: 0, total_hits: 312 } }));
    await expect(client.testToken(TOKEN, 'acme')).resolves.toEqual({ submissions: 312 });
    expect(platform.sent).toHaveLength(1);
    expect(Object.fromEntries(platform.sent[0]?.url.searchParams ?? [])).toEqual({
      'filter[program]': 'acme',
      'page[limit]': '1',
      'fields[submission]': 'state',
    });
  });

  it('counts nothing if Bugcrowd does not', async () => {
    platform.answer(() => json({ data: [] }));
    await expect(client.testToken(TOKEN, 'acme')).resolves.toEqual({ submissions: null });
  });

  it.each([
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
  ])('explains what is wrong with it: %d', async (status, kind) => {
    platform.answer(() => json({}, status));
    await expect(client.testToken(TOKEN, 'acme')).rejects.toMatchObject({ kind });
  });
});

describe('listing the programs', () => {
  it('gives those that can be requested', async () => {
    platform.answer(() =>
      json({
        data: [
          { type: 'program', id: 'p-1', attributes: { code: 'acme', name: 'Acme' } },
          { type: 'program', id: 'p-2', attributes: { code: 'acme-vdp', name: null } },
          { type: 'program', id: 'p-3', attributes: { name: 'Without a code' } },
          null,
        ],
      }),
    );
    await expect(client.listPrograms(TOKEN)).resolves.toEqual([
      { id: 'p-1', code: 'acme', name: 'Acme' },
      { id: 'p-2', code: 'acme-vdp', name: 'acme-vdp' },
    ]);
    expect(platform.sent[0]?.url.pathname).toBe('/programs');
    expect(platform.sent[0]?.url.searchParams.get('page[limit]')).toBe('100');
  });
});
