import type { HealthView } from '../../../src/contract/health';
import { mappingSite } from '../../support/mapping-site';
import { payments, routedSite, scripting } from '../../support/routed-site';
import { describeApp } from '../../support/site';

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

const hidden = (account: string): object => ({
  deny: { project: 'BARE', account, permissions: ['CREATE_ISSUES', 'BROWSE_PROJECTS'] },
});

/** The sample of a test delivery matches it. */
const ofSample = { ...payments, conditions: [{ kind: 'target-is', values: ['example.com'] }] } as const;

const unseen = {
  severity: 'stops',
  place: '',
  sentence:
    'BARE, Task: The project or issue type was deleted, or permissions hide it. Findings that rule “payments” matches get no issue. Correct the rule, or restore the project in Jira.',
};

describeApp('a page about a connection with a rule whose project is lost', (site) => {
  const { ask, save } = routedSite(site);
  const mapping = mappingSite(site);

  beforeEach(async () => {
    expect(await save([ofSample, scripting], { evenSo: true })).toMatchObject({ type: 'saved' });
  });

  describe.each([
    ['was deleted', { deleteProject: 'BARE' }],
    ['is hidden from the app', hidden('bounty-clock-app')],
  ])('because it %s', (_what, lost) => {
    it('shows the mapping, with the problem and the rule that has it', async () => {
      await site.post('/host/jira', lost);
      expect(await ask('getMapping')).toMatchObject({
        type: 'mapping',
        site: { priorities: expect.arrayContaining([{ id: '1', name: 'Highest' }]) as unknown },
        findings: expect.arrayContaining([unseen]) as unknown,
      });
    });

    it('saves the mapping once that is confirmed', async () => {
      await site.post('/host/jira', lost);
      expect(await mapping.save({ labels: ['web'] })).toMatchObject({
        type: 'refused',
        findings: expect.arrayContaining([unseen]) as unknown,
      });
      expect(await mapping.save({ labels: ['web'] }, { evenSo: true })).toMatchObject({ type: 'saved' });
    });

    it('reads the fields of the other projects again, and names the one that it cannot read', async () => {
      await site.post('/host/jira', lost);
      expect(await ask('refreshMetadata')).toEqual({
        type: 'refreshed',
        fields: expect.any(Number) as unknown,
        unseen: [payments.place],
      });
    });

    it('takes a test delivery as far as the rule, and says what is wrong there', async () => {
      await site.post('/host/jira', lost);
      // Metadata that was read a day ago is read again.
      await site.advance('P2D');
      expect(await ask('testDelivery')).toMatchObject({
        type: 'tested',
        signature: { refused: null },
        routed: { rule: 'payments', projectKey: 'BARE', issueType: 'Task' },
        preview: {
          type: 'failed',
          reason: 'BARE, Task: The project or issue type was deleted, or permissions hide it.',
        },
      });
    });
  });

  it('does not take a failing call for a lost project', async () => {
    await site.fault({ target: 'jira', match: 'createmeta/10001/', status: 500, times: 1 });
    expect(await ask('getMapping')).toMatchObject({
      type: 'failed',
      reason: 'Jira answered reading the create screen with 500.',
    });
  });
});
