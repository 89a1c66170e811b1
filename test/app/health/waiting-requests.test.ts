import type { DecideRequestsResult, WaitingRequest } from '../../../src/contract/health';
import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';
import { useAppliedSite } from '../../support/applied-site';

describeApp('requests that the admin page decides', (site) => {
  const list = async (accountId = 'admin'): Promise<readonly WaitingRequest[]> => {
    await site.advance('PT1M');
    const result = await site.invoke('admin-page', 'listRequests', { accountId });
    return (result as { readonly requests?: readonly WaitingRequest[] }).requests ?? [];
  };
  const decide = async (
    decision: 'approve' | 'decline',
    items: readonly WaitingRequest[],
    accountId = 'admin',
  ): Promise<readonly string[]> => {
    const payload = {
      decision,
      reason: 'It is exploited.',
      items: items.map(({ caseKey, version }) => ({ caseKey, version })),
    };
    const answer = (await site.invoke('admin-page', 'decideRequests', {
      payload,
      accountId,
    })) as DecideRequestsResult;
    await site.settle();
    return answer.type === 'decided' ? answer.results.map(({ outcome }) => outcome) : [answer.type];
  };

  describe('about a deleted issue', () => {
    const { problem, send, dayIn } = followedIssueSite(site);
    beforeEach(async () => {
      await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
      await site.settle();
    });

    it('health says so, and whoever deleted it does not decide', async () => {
      expect(await problem('issues-asked')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
      expect(await list()).toMatchObject([
        { issueKey: 'SEC-1', refusedBecause: 'own-request', request: { change: { type: 'delete-issue' } } },
      ]);
      expect(await decide('approve', await list())).toEqual(['own-request']);
      expect(await decide('approve', await list(), 'lead')).toEqual(['no-permission']);
    });

    it('declined by another administrator, the next news makes the issue again, with its date', async () => {
      await site.post('/host/jira', {
        addAccount: { accountId: 'second', displayName: 'Sam Second', role: 'administrator' },
      });
      expect(await decide('decline', await list('second'), 'second')).toEqual(['done']);
      expect(await problem('issues-asked')).toBeUndefined();
      await site.advance('PT1H');
      await send(-0.1, 'event-2', { title: 'Stored XSS in the search' });
      expect((await site.issue('SEC-2')).fields.duedate).toBe(dayIn(24));
    });
  });

  describe('for a policy with later dates', () => {
    const applied = useAppliedSite(site);
    beforeEach(async () => {
      await applied.setUp();
      await site.saveSettings({ policyId: 'acme', decidesAlone: [], approvers: ['admin', 'lead'] });
    });

    it('waits for an approver who did not apply it; earlier dates follow at once, and the preview says so', async () => {
      const preview = await applied.preview();
      // Two low ones, one of them paused.
      expect(preview).toMatchObject({ counts: { waiting: 2, earlier: 2 } });
      await applied.apply();
      await site.settle();
      expect(await applied.pins()).toEqual([
        ...['acme@2', 'acme@2', 'acme@2', 'acme@1', 'acme@1', 'acme@1', 'acme@2'],
      ]);
      const [waiting] = await list();
      expect(waiting).toMatchObject({ refusedBecause: 'own-request', askedBy: 'Ada Admin' });
      expect((await site.comments('SEC-6')).at(-1)).toMatch(
        /Version 2 of the policy .+ is requested\. It would move the due date from .+ to .+\./,
      );
      await site.advance('PT2M');
      await site.settle();
      expect(await applied.status()).toMatchObject({ phase: 'done', remaining: 0 });
    });

    it('is listed beside one whose policy is missing', async () => {
      await applied.apply();
      await site.settle();
      // As the storage answers for a key that it has not.
      const body = { code: 'KEY_NOT_FOUND', message: 'Failed to find key' };
      await site.fault({ target: 'kvs', match: '/get policy:acme:1', status: 404, body });
      const reasons = (await list()).map(({ refusedBecause }) => refusedBecause);
      expect(reasons.sort()).toEqual(['own-request', 'policy-missing']);
    });

    it('is decided for all of them together by another approver', async () => {
      await applied.apply();
      await site.settle();
      await site.post('/host/jira', {
        addAccount: { accountId: 'second', displayName: 'Sam Second', role: 'administrator' },
      });
      await site.saveSettings({ policyId: 'acme', decidesAlone: [], approvers: ['admin', 'second'] });
      const waiting = await list('second');
      expect(waiting.map(({ issueKey, refusedBecause }) => [issueKey, refusedBecause]).sort()).toEqual([
        ['SEC-5', null],
        ['SEC-6', null],
      ]);
      expect(await decide('approve', waiting, 'second')).toEqual(['done', 'done']);
      expect(await applied.pins()).toEqual(applied.followed);
      expect(await list('second')).toEqual([]);
      expect(await decide('approve', waiting, 'second')).toEqual(['changed', 'changed']);
    });
  });
});
