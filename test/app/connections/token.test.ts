import { submissionAt } from '../../support/submission-builders';
import { describeLoggedApp } from '../../support/site';
import { TOKEN, maintenanceSite } from '../../support/maintenance-site';

const PASSWORD = TOKEN.slice(TOKEN.indexOf(':') + 1);
const OTHER_TOKEN = 'other-bot:other-api-token-0123456789';

describeLoggedApp('a connection’s API token', (site) => {
  const { ask, demo, problems, setToken, calls, quiet } = maintenanceSite(site);
  const save = (token: string | null) => ask('saveToken', { token });
  const overview = async (): Promise<{ id: string; hasToken: boolean }[]> => {
    await site.advance('PT1S');
    return ((await ask('getOverview')) as { connections: { id: string; hasToken: boolean }[] }).connections;
  };
  const hasToken = async (): Promise<boolean | undefined> =>
    (await overview()).find(({ id }) => id === 'demo')?.hasToken;

  it.each([
    ['is unknown to Bugcrowd', 'acme-bot:wrong-api-token', /rejected this token \(401\)\. .*not saved/],
    ['does not see the program', OTHER_TOKEN, /does not see the program “acme”.*It sees: other\./],
    ['is no pair', 'demo-api-token-0123456789', /username and the password .*colon/],
    ['has a blank in it', 'acme-bot:demo api-token', /username and the password .*colon/],
    ['is empty', ' ', /username and the password .*colon/],
  ])('that %s is refused with a clear sentence, and not saved', async (_name, token, problem) => {
    const answer = await save(token);
    expect(answer).toMatchObject({
      type: 'invalid',
      place: 'token',
      problem: expect.stringMatching(problem) as string,
    });
    expect(JSON.stringify(answer)).not.toContain(token.trim() === '' ? '::' : token.split(':').at(-1));
    expect(await hasToken()).toBe(false);
    expect((await demo()).comparison).toEqual({ type: 'off', because: 'no-token' });
    await site.clearLedger();
    await site.advance('PT2H');
    expect(await calls('egress', /./)).toEqual([]);
  });

  it.each([
    ['is away', { status: 502 }, /502/],
    ['turns it away', { status: 429 }, /too many calls \(429\)/],
    ['does not answer', { timeout: 'before' }, /did not answer/],
  ])('cannot be tested while Bugcrowd %s, and is not saved', async (_name, fault, problem) => {
    await site.fault({ target: 'bugcrowd', ...fault });
    expect(await save(TOKEN)).toMatchObject({
      type: 'invalid',
      problem: expect.stringMatching(problem) as string,
    });
    expect(await hasToken()).toBe(false);
    expect(await save(TOKEN)).toMatchObject({ type: 'saved' });
  });

  it('that is valid is saved, reports what it sees, and can be read nowhere', async () => {
    await site.bugcrowd([1, 2, 3].map((number) => submissionAt(number, new Date('2026-10-01T00:00:00Z'))));
    expect(await save(`  ${TOKEN}\n`)).toEqual({ type: 'saved', submissions: 3 });
    await quiet();
    await site.advance('PT2H');
    expect(await hasToken()).toBe(true);
    const { comparison } = await demo();
    expect(comparison).toMatchObject({ type: 'on', lastFull: { submissions: 3, older: 3 } });
    const places = [
      await ask('getOverview'),
      await ask('getHealth'),
      (await site.get('/host/ledger')).body,
      (await site.get('/host/state')).body,
      site.host().log(),
    ];
    for (const place of places) expect(JSON.stringify(place)).not.toContain(PASSWORD);
    expect(await problems()).not.toContain('no-token');
  });

  it('that is saved reports its owner and what it sees, and nothing changes', async () => {
    expect(await ask('testToken')).toMatchObject({ type: 'invalid', place: 'token' });
    await site.bugcrowd([1, 2].map((number) => submissionAt(number, new Date('2026-10-01T00:00:00Z'))));
    await save(TOKEN);
    await quiet();
    const before = await demo();
    const tested = await ask('testToken');
    expect(tested).toEqual({
      type: 'token',
      userName: 'acme-bot',
      programs: ['acme', 'bare-metal'],
      submissions: 2,
    });
    expect(JSON.stringify(tested)).not.toContain(PASSWORD);
    expect((await demo()).comparison).toEqual(before.comparison);
    await site.fault({ target: 'bugcrowd', status: 401 });
    expect(await ask('testToken')).toMatchObject({
      type: 'refused',
      reason: expect.stringContaining('401') as string,
    });
    await site.refuseEgress(true);
    expect(await ask('testToken')).toMatchObject({
      type: 'refused',
      reason: expect.stringContaining('api.bugcrowd.com') as string,
    });
    await site.refuseEgress(false);
  });

  it('that is removed is no longer used, and may be removed again', async () => {
    await setToken();
    await quiet();
    expect(await save(null)).toEqual({ type: 'removed' });
    expect(await save(null)).toEqual({ type: 'removed' });
    expect(await hasToken()).toBe(false);
    expect(await problems()).toContain('no-token');
    await site.clearLedger();
    await site.advance('PT2H');
    expect(await calls('egress', /./)).toEqual([]);
    expect(await ask('startComparison')).toMatchObject({ type: 'invalid', place: 'token' });
  });

  it('removed while a comparison waits: the comparison ends', async () => {
    await setToken();
    await quiet();
    await site.fault({ target: 'bugcrowd', status: 429, headers: { 'retry-after': '60' } });
    await ask('startComparison');
    await site.settle();
    await save(null);
    await site.clearLedger();
    await quiet();
    expect(await calls('egress', /./)).toEqual([]);
    expect(await hasToken()).toBe(false);
  });

  it('whose removal is interrupted is removed, or still shown', async () => {
    await setToken();
    await quiet();
    for (const match of ['/api/v1/delete', 'secret/delete']) {
      await site.fault({ target: 'kvs', match, crash: 'after' });
      expect(await save(null)).toHaveProperty('error');
      const deletions = await calls('kvs', /secret\/delete/);
      expect([deletions.length > 0, await hasToken()]).not.toEqual([false, false]);
    }
    expect(await save(null)).toEqual({ type: 'removed' });
  });

  it('is refused without egress', async () => {
    await site.refuseEgress(true);
    expect(await save(TOKEN)).toMatchObject({
      type: 'invalid',
      problem: expect.stringContaining('api.bugcrowd.com') as string,
    });
    await site.refuseEgress(false);
    expect(await hasToken()).toBe(false);
  });

  it.each([
    [
      'a connection that is not there',
      { connectionId: 'nobody', token: TOKEN },
      { type: 'unknown-connection' },
    ],
    ['nobody but an administrator', { token: TOKEN }, { type: 'no-permission' }],
  ])('is accepted from %s', async (_name, payload, expected) => {
    const accountId = 'connectionId' in payload ? 'admin' : 'dev';
    expect(await ask('saveToken', payload, accountId)).toEqual(expected);
    expect(await calls('egress', /./)).toEqual([]);
  });
});
