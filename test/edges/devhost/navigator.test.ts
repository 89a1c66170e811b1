import { placedHost, type PlacedHost } from '../../support/placed-host';

let site: PlacedHost;
const call = async (method: string, path: string, body: object, isApp = false): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(`http://jira/rest/api/3${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  const caller = isApp ? { accountId: 'bounty-clock-app', scopes: [] } : { accountId: 'admin' };
  return (await site.host.jira.handle(request, caller)).response.status;
};
const search = async (jql: string, rest = ''): Promise<string> =>
  (await site.open(`/jira/issues?jql=${encodeURIComponent(jql)}${rest}`)).text;

beforeAll(async () => {
  site = await placedHost();
  for (const security of [undefined, { id: '10200' }]) {
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'A <report>', security };
    expect(await call('POST', '/issue', { fields })).toBe(201);
  }
  const updates = [{ customField: 'customfield_10100', issueIds: [10001], value: 'Overdue' }];
  expect(await call('POST', '/app/field/value', { updates }, true)).toBe(204);
});

describe('the list of issues', () => {
  it('shows the fields of the app as columns, in the order of the query', async () => {
    const text = await search('project = SEC ORDER BY key ASC');
    expect(text).toContain('<th>Clock status</th>');
    expect(text).toContain('<td>Overdue</td>');
    expect(text).toContain('A &lt;report&gt;');
    expect(text.indexOf('SEC-1<')).toBeLessThan(text.indexOf('SEC-2<'));
    const turned = await search('project = SEC ORDER BY key DESC');
    expect(turned.indexOf('SEC-2<')).toBeLessThan(turned.indexOf('SEC-1<'));
  });

  it('shows what this person may see', async () => {
    expect(await search('project = SEC', '&as=viewer')).not.toContain('SEC-2<');
    expect(await search('"Clock status" = Overdue', '&as=viewer')).toContain('SEC-1<');
  });

  it('says what Jira says of a query that is wrong', async () => {
    expect(await search('colour = red')).toContain("Field 'colour' does not exist");
    expect(await search('')).toContain('Unbounded JQL queries are not allowed here.');
  });

  it('says where nothing is found', async () => {
    expect(await search('project = BARE')).toContain('No issues were found');
  });
});
