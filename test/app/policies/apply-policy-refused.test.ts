import type { ApplicationResult, ApplyResult } from '../../../src/contract/policies';
import { ownPolicy } from '../../support/own-policy';
import { describeApp } from '../../support/site';

const own = { ...ownPolicy, allowPause: true };

describeApp('applying a policy', (site) => {
  const ask = async <T>(name: string, payload?: unknown, accountId = 'admin'): Promise<T> =>
    (await site.invoke('admin-page', name, { payload, accountId })) as T;
  const save = (document: object): Promise<unknown> =>
    ask('savePolicy', { document: JSON.stringify(document) });
  const apply = (changes: object = {}): Promise<ApplyResult> =>
    ask('applyPolicy', { policyId: 'acme', version: 1, connectionIds: ['demo'], expected: 1, ...changes });
  const status = async (): Promise<Extract<ApplicationResult, { type: 'application' }>['job']> => {
    const result = await ask<ApplicationResult>('getApplication');
    return result.type === 'application' ? result.job : null;
  };
  beforeEach(async () => {
    await save(own);
  });

  it('is refused if it would differ from the preview', async () => {
    await save({ ...own, allowPause: false });
    expect(await apply()).toEqual({
      type: 'stale',
      version: 2,
      savedAt: expect.any(String) as string,
      savedBy: 'Ada Admin',
    });
    expect(await apply({ version: 2, connectionIds: ['demo', 'nowhere'] })).toEqual({
      type: 'unknown-connection',
    });
    expect(await apply({ version: 2, connectionIds: [] })).toMatchObject({ place: 'connectionIds' });
    expect(await apply({ policyId: 'nowhere' })).toMatchObject({ type: 'invalid', place: 'policyId' });
    expect(await status()).toBeNull();
  });

  it.each(['dev', 'viewer'])('does nothing for %s', async (accountId) => {
    const choice = { policyId: 'acme' };
    const page = { connectionIds: ['demo'], place: null };
    const calls: readonly (readonly [string, object])[] = [
      ['savePolicy', { document: JSON.stringify({ ...own, id: 'other' }) }],
      ['getPolicyHistory', choice],
      ['tryPolicy', { document: JSON.stringify(own) }],
      ['previewPolicy', { ...page, policy: choice }],
      ['comparePolicies', { ...page, left: choice, right: choice }],
      ['applyPolicy', { ...choice, version: 1, connectionIds: ['demo'], expected: 0 }],
      ['getApplication', {}],
      ['cancelApplication', { jobId: 'job' }],
    ];
    for (const [name, payload] of calls)
      expect([name, await ask(name, payload, accountId)]).toEqual([name, { type: 'no-permission' }]);
    expect(await status()).toBeNull();
  });
});
