import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminFunctions } from '../../src/entry/admin-page';
import { overviewFunctions } from '../../src/entry/overview';
import { panelFunctions } from '../../src/entry/panel/issue-panel';
import { adminMatrix, overviewMatrix, panelMatrix, type FunctionRow } from '../support/function-matrix';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

const admin = Object.entries(adminMatrix) as readonly (readonly [string, FunctionRow])[];
const panel = Object.entries(panelMatrix) as readonly (readonly [string, (typeof panelMatrix)['getPanel']])[];
const overview = Object.entries(overviewMatrix) as readonly (readonly [
  string,
  (typeof overviewMatrix)['getFigures'],
])[];
const NO_PERMISSION = { type: 'no-permission' };

describe('the authorisation matrix', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
    await site.reset();
    expect(await site.deliver(submissionPayload())).toBe(200);
    await site.settle();
  }, 90_000);

  beforeEach(async () => {
    // Jira limits its answers per second.
    await site.advance(2000);
    // What an allowed call before has begun in the background is no effect of the next one.
    await site.quiesce();
  });

  /** The whole storage, including the secrets of the connection. */
  const storage = (): unknown => {
    const { kvs } = site.host;
    const pages: unknown[] = [];
    let cursor: string | undefined;
    do {
      const request = { limit: 100, ...(cursor !== undefined && { cursor }) };
      const page = kvs.handle('/api/v1/query', request) as { data: unknown[]; cursor?: string };
      pages.push(...page.data);
      ({ cursor } = page);
    } while (cursor !== undefined);
    const entities = Object.keys(kvs.entityCounts()).map((name) => [name, kvs.entityValues(name)]);
    const secret = kvs.handle('/api/v1/secret/get', { key: 'intake:demo' });
    return { pages, entities, secret };
  };
  const call = (
    moduleKey: string,
    functionKey: string,
    { payload }: FunctionRow,
    accountId: string,
  ): Promise<unknown> =>
    site.invoke(moduleKey, functionKey, {
      payload,
      accountId,
      ...(moduleKey === 'sla-panel' && { issueKey: 'SEC-1' }),
    });

  it('has a row for every function of the resolvers, and no others', () => {
    expect(Object.keys(adminMatrix).sort()).toEqual(Object.keys(adminFunctions).sort());
    expect(Object.keys(panelMatrix).sort()).toEqual(Object.keys(panelFunctions).sort());
    expect(Object.keys(overviewMatrix).sort()).toEqual(Object.keys(overviewFunctions).sort());
  });

  it('is written in SECURITY.md', () => {
    const text = readFileSync(join(__dirname, '..', '..', 'SECURITY.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];
    const written = Object.fromEntries(
      rows.map(([, name = '', who, changes]) => [name, `${who}: ${changes}`]),
    );
    const whoMay = {
      sees: 'sees the issue',
      edits: 'may edit the issue',
      browses: 'may browse a project',
      bulk: 'may change in bulk',
    };
    const expected = [
      ...admin.map(([name, { changes }]) => [name, `administers Jira: ${changes ?? 'nothing'}`]),
      ...overview.map(([name, { changes, who }]) => [name, `${whoMay[who]}: ${changes ?? 'nothing'}`]),
      ...panel.map(([name, { changes, who }]) => [name, `${whoMay[who]}: ${changes ?? 'nothing'}`]),
    ];
    expect(written).toEqual(Object.fromEntries(expected));
  });

  describe.each(['dev', 'viewer', 'nobody-at-all'])(
    'for %s, without permission to administer Jira',
    (accountId) => {
      it.each(admin)('refuses %s, and only asks Jira', async (functionKey, row) => {
        const before = storage();
        site.ledger.reset();
        expect(await call('admin-page', functionKey, row, accountId)).toEqual(NO_PERMISSION);
        const { entries } = site.ledger.read();
        expect(entries.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`)).toEqual([
          'GET /rest/api/3/mypermissions',
        ]);
        expect(storage()).toEqual(before);
      });
    },
  );

  it.each(panel)('refuses %s to people who may not see the issue', async (functionKey, row) => {
    const before = storage();
    expect(await call('sla-panel', functionKey, row, 'nobody-at-all')).toEqual(NO_PERMISSION);
    expect(storage()).toEqual(before);
  });

  it.each(panel)(
    'gives %s to people who may see the issue, with the documented limits',
    async (functionKey, row) => {
      const before = storage();
      const answer = await call('sla-panel', functionKey, row, 'viewer');
      if (row.who === 'edits') expect(answer).toEqual(NO_PERMISSION);
      else expect(answer).not.toEqual(NO_PERMISSION);
      expect(storage()).toEqual(before);
      expect(await call('sla-panel', functionKey, row, 'dev')).not.toEqual(NO_PERMISSION);
    },
  );

  const changing = overview.filter(([, { who }]) => who !== 'browses');
  describe.each(['viewer', 'nobody-at-all'])('for %s, who may not edit the issue', (accountId) => {
    it.each(changing)('refuses %s, and only asks Jira', async (functionKey, row) => {
      const before = storage();
      site.ledger.reset();
      expect(await call('overview', functionKey, row, accountId)).toEqual(NO_PERMISSION);
      const { entries } = site.ledger.read();
      expect(entries.map(({ kind }) => kind)).toEqual(['jira']);
      expect(storage()).toEqual(before);
    });
  });

  it.each(changing)('gives %s to people who may edit the issue', async (functionKey, row) => {
    const answer = (await call('overview', functionKey, row, 'dev')) as { readonly type: string };
    expect(typeof answer.type).toBe('string');
    expect(answer).not.toEqual(NO_PERMISSION);
  });

  it.each(admin)('gives %s to Jira administrators', async (functionKey, row) => {
    const answer = (await call('admin-page', functionKey, row, 'admin')) as { readonly type: string };
    expect(typeof answer.type).toBe('string');
    expect(answer).not.toEqual(NO_PERMISSION);
  });

  it.each(admin.filter(([, { changes }]) => changes === null))(
    'lets %s change nothing',
    async (functionKey, row) => {
      await call('admin-page', functionKey, row, 'admin');
      await site.settle();
      site.ledger.reset();
      await call('admin-page', functionKey, row, 'admin');
      await site.settle();
      const { entries, totals } = site.ledger.read();
      expect(totals.queue).toMatchObject({ pushes: 0 });
      expect(entries.filter(({ kind, method }) => kind === 'jira' && method !== 'GET')).toEqual([]);
    },
  );
});
