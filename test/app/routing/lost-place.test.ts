import { payments, routedSite } from '../../support/routed-site';
import { describeApp } from '../../support/site';
import type { HealthView } from '../../../src/contract/health';

describeApp('a rule whose project is lost', (site) => {
  const { ask, save, send, keys } = routedSite(site);

  beforeEach(async () => {
    expect(await save([payments], { evenSo: true })).toMatchObject({ type: 'saved' });
  });

  it.each([
    ['was deleted', { deleteProject: 'BARE' }, 'ruled-project-unseen'],
    [
      'refuses the app',
      {
        deny: {
          project: 'BARE',
          account: 'bounty-clock-app',
          permissions: ['CREATE_ISSUES', 'BROWSE_PROJECTS'],
        },
      },
      'dead-letters',
    ],
  ])(
    'because it %s, makes dead letters that can be replayed once the rule is right',
    async (_what, lost, problem) => {
      await site.post('/host/jira', lost);
      await send(1, { target: 'tg-payments' });
      await site.advance('P2D');
      await site.settle();
      const health = (await ask('getHealth')) as Extract<HealthView, { type: 'health' }>;
      const demo = health.connections.find(({ connectionId }) => connectionId === 'demo');
      expect(demo?.deadLetterList).toEqual([
        expect.objectContaining({
          eventId: 'event-1',
          reason: {
            code: 'failed',
            message: expect.stringMatching(
              /Rule “payments” of the connection sends it to BARE as Task\.$/,
            ) as unknown,
          },
        }),
      ]);
      expect(health.problems.map(({ kind }) => kind)).toContain(problem);
      expect(await keys('SEC')).toEqual([]);
      const fixed = { ...payments, place: null };
      expect(await save([fixed], { base: [payments] })).toMatchObject({ type: 'saved' });
      expect(await ask('replayDeadLetters', { eventIds: 'all' })).toMatchObject({ type: 'replaying' });
      await site.settle();
      expect(await keys('SEC')).toEqual(['SEC-1']);
    },
  );
});
