import { pageCall } from '../../../devhost/http/page-call';
import { parseFault } from '../../../devhost/base/faults';
import { placedHost, type PlacedHost } from '../../support/placed-host';

describe('a call of Jira by a page of the app', () => {
  let site: PlacedHost;
  beforeAll(async () => {
    site = await placedHost();
  });
  const count = async (jql: string, accountId = 'viewer'): Promise<Response> => {
    const request = new Request('http://jira/rest/api/3/search/approximate-count', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jql }),
    });
    return pageCall(request, 'overview', accountId, site.host);
  };

  it('is answered as to its viewer, and is in the ledger without points', async () => {
    site.host.ledger.reset();
    expect(await (await count('project = SEC')).json()).toEqual({ count: 0 });
    const { entries, totals } = site.host.ledger.read();
    expect(totals.jira).toEqual({ calls: 1, points: 0 });
    expect(entries).toMatchObject([
      {
        ...{ kind: 'jira', as: 'viewer', functionKey: 'overview', invocationId: '', points: 0, status: 200 },
        ...{ method: 'POST', path: '/rest/api/3/search/approximate-count' },
      },
    ]);
  });

  it('fails by the faults that wait for Jira', async () => {
    site.host.faults.add(parseFault({ target: 'jira', match: 'approximate-count', status: 503 }));
    expect((await count('project = SEC')).status).toBe(503);
    expect((await count('project = SEC')).status).toBe(200);
  });

  it('is bound by the scopes of the app', async () => {
    const edit = new Request('http://jira/rest/api/3/issue/SEC-1', { method: 'PUT', body: '{}' });
    expect((await pageCall(edit, 'overview', 'admin', site.host)).status).toBe(401);
  });
});
