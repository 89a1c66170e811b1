import { reportAccounts } from '../../../devhost/forge/personal-data';
import { jiraSite, type JiraSite } from '../../support/jira-site';

const SCOPES = ['report:personal-data'];
const PERSON = '712020:1c1f2e3d-0000-4000-8000-000000000001';
const BEFORE = '2026-11-03T09:00:00.000Z';
const AFTER = '2026-11-03T10:00:00.000Z';

function siteWithPerson(): JiraSite {
  const site = jiraSite();
  const addAccount = { accountId: PERSON, displayName: 'Cleo Closing', role: 'developer' } as const;
  site.jira.change({ addAccount });
  return site;
}

async function report(
  { jira }: JiraSite,
  body: unknown,
  {
    method = 'POST',
    scopes = SCOPES,
  }: { readonly method?: string; readonly scopes?: readonly string[] } = {},
): Promise<readonly [status: number, body: unknown]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = reportAccounts(method, text, scopes, (accountId) => jira.accountState(accountId));
  const said = await answer.text();
  return [answer.status, said === '' ? null : (JSON.parse(said) as unknown)];
}

const about = (updatedAt: string, ...accountIds: readonly string[]): object => ({
  accounts: accountIds.map((accountId) => ({ accountId, updatedAt })),
});

describe('a report of accounts', () => {
  it('is answered with nothing while nobody has changed', async () => {
    expect(await report(siteWithPerson(), about(BEFORE, PERSON, 'admin', 'unknown'))).toEqual([204, null]);
  });

  it('names those that were closed, whenever the app has last asked', async () => {
    const site = siteWithPerson();
    site.jira.change({ closeAccount: PERSON });
    const closed = { accounts: [{ accountId: PERSON, status: 'closed' }] };
    expect(await report(site, about(BEFORE, 'admin', PERSON))).toEqual([200, closed]);
    expect(await report(site, about(AFTER, 'admin', PERSON))).toEqual([200, closed]);
  });

  it('names those that have changed since', async () => {
    const site = siteWithPerson();
    site.jira.change({ renameAccount: PERSON, to: 'Cleo Changed' });
    const updated = { accounts: [{ accountId: PERSON, status: 'updated' }] };
    expect(await report(site, about(BEFORE, PERSON))).toEqual([200, updated]);
    expect(await report(site, about('2026-11-03T09:12:00.000Z', PERSON))).toEqual([204, null]);
  });

  it('has ninety accounts at most', async () => {
    const ids = Array.from({ length: 91 }, (_, index) => `person-${index}`);
    expect((await report(siteWithPerson(), about(BEFORE, ...ids.slice(1))))[0]).toBe(204);
    expect(await report(siteWithPerson(), about(BEFORE, ...ids))).toMatchObject([
      400,
      { errorType: 'BAD_REQUEST' },
    ]);
  });

  it.each([
    ['no JSON', 'accounts'],
    ['no list', { accounts: PERSON }],
    ['nobody', { accounts: [] }],
    ['no time', { accounts: [{ accountId: PERSON }] }],
    ['a time that is none', about('yesterday', PERSON)],
  ])('is refused with %s', async (_name, body) => {
    expect((await report(siteWithPerson(), body))[0]).toBe(400);
  });

  it('is refused by another method, and without the scope', async () => {
    const body = about(BEFORE, PERSON);
    expect((await report(siteWithPerson(), body, { method: 'GET' }))[0]).toBe(405);
    expect((await report(siteWithPerson(), body, { scopes: ['read:jira-user'] }))[0]).toBe(403);
  });
});

describe('a closed account', () => {
  it('has no name in Jira, is not found, and may do nothing', async () => {
    const site = siteWithPerson();
    const bulk = `/user/bulk?accountId=${encodeURIComponent(PERSON)}`;
    expect((await site.call('GET', bulk)).body).toMatchObject({
      values: [{ displayName: 'Cleo Closing', active: true }],
    });
    site.jira.change({ closeAccount: PERSON });
    expect((await site.call('GET', bulk)).body).toMatchObject({
      values: [{ displayName: 'Former user', accountType: 'unknown', active: false }],
    });
    expect((await site.call('GET', '/user/search?query=Cleo')).body).toEqual([]);
    expect((await site.call('GET', '/myself', undefined, PERSON)).status).toBe(401);
    await site.createIssue();
    const assigned = await site.call('PUT', '/issue/SEC-1', { fields: { assignee: { accountId: PERSON } } });
    expect(assigned.status).toBe(400);
  });

  it('is an account that there is', () => {
    const { jira } = siteWithPerson();
    expect(() => {
      jira.change({ closeAccount: 'nobody' });
    }).toThrow(RangeError);
    const addAccount = { accountId: PERSON, displayName: 'Twin', role: 'viewer' } as const;
    expect(() => {
      jira.change({ addAccount });
    }).toThrow(RangeError);
  });

  it('is back after a reset', () => {
    const { jira } = siteWithPerson();
    jira.change({ closeAccount: 'dev' });
    jira.reset();
    expect([jira.accountState('dev'), jira.accountState(PERSON)]).toEqual([
      { isClosed: false, changedAtMs: 0 },
      undefined,
    ]);
  });
});
