import { placedHost, type PlacedHost } from '../../support/placed-host';

let site: PlacedHost;
const call = async (path: string, body: object): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(`http://jira/rest/api/3${path}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  return (await site.host.jira.handle(request, { accountId: 'admin' })).response.status;
};
const paragraphOf = (...content: readonly object[]): object => ({
  ...{ type: 'doc', version: 1, content: [{ type: 'paragraph', content }] },
});
const mention = (id: string, text = ''): object => ({ type: 'mention', attrs: { id, text } });
const said = (text: string): object => ({ type: 'text', text });
/** The page without its tags: what a person reads. */
const shown = async (): Promise<string> =>
  (await site.open('/jira/browse/SEC-1')).text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

beforeEach(async () => {
  site = await placedHost();
  const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'A report' };
  expect(await call('/issue', { fields })).toBe(201);
});

describe('the page of an issue', () => {
  it('names those whom a comment mentions, as they are called now', async () => {
    const body = paragraphOf(said('Changed by '), mention('dev', '@Somebody Else'), said('.'));
    expect(await call('/issue/SEC-1/comment', { body })).toBe(201);
    expect(await shown()).toContain('Changed by @Dana Developer.');
    await site.post('/host/jira', { renameAccount: 'dev', to: 'Dana <Doe>' });
    expect(await shown()).toContain('Changed by @Dana &lt;Doe&gt;.');
    await site.post('/host/jira', { closeAccount: 'dev' });
    expect(await shown()).toContain('Changed by @Former user.');
  });

  it.each<[object, string]>([
    [mention('nobody', '@Old Name'), '@Old Name'],
    [mention('nobody'), '@unknown'],
    [{ type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } }, '😄'],
    [{ type: 'emoji', attrs: { shortName: ':acme:' } }, ':acme:'],
    [{ type: 'status', attrs: { text: 'On hold', color: 'red' } }, 'On hold'],
    [{ type: 'date', attrs: { timestamp: '1793491200000' } }, '2026-11-01'],
    [{ type: 'inlineCard', attrs: { url: 'https://example.test/a' } }, 'https://example.test/a'],
  ])('shows the words that are in attributes: %j', async (node, words) => {
    const body = paragraphOf(said('Before '), node, said(' after.'));
    expect(await call('/issue/SEC-1/comment', { body })).toBe(201);
    expect(await shown()).toContain(`Before ${words} after.`);
  });
});
