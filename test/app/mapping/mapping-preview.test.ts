import type { PreviewIssue, PreviewResult } from '../../../src/contract/preview';
import { mappingSite, to, usual } from '../../support/mapping-site';
import { SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { describeLoggedApp } from '../../support/site';
import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { TOKEN } from '../../support/maintenance-site';

describeLoggedApp('the mapping', (site) => {
  const { ask, save, deliver, fieldsOf } = mappingSite(site);

  describe('is previewed', () => {
    const preview = async (from: object): Promise<PreviewResult> =>
      (await ask('previewIssue', { connectionId: 'demo', mapping: null, from })) as PreviewResult;
    const ofPayload = (attributes: Record<string, unknown> = {}): Promise<PreviewResult> =>
      preview({ type: 'payload', text: JSON.stringify(submissionPayload({ attributes })) });
    const values = ({ fields }: PreviewIssue): Readonly<Record<string, unknown>> =>
      Object.fromEntries(fields.map(({ id, value }) => [id, value]));

    it('exactly as the delivery creates it, without creating it', async () => {
      await save({
        priorities: { high: '1' },
        statuses: { triaged: to('10001') },
        labels: ['extra'],
        fields: { customfield_10012: { from: 'submission', source: 'submissionId' } },
      });
      await site.clearLedger();
      const seen = (await ofPayload()) as PreviewIssue;
      expect(seen).toMatchObject({
        type: 'issue',
        severity: 'high',
        existing: null,
        skippedFields: [],
        moveTo: { id: '10001', name: 'In Progress' },
        lacksReport: false,
      });
      expect(seen.fields.find(({ id }) => id === 'priority')?.shown).toEqual(['Highest']);
      expect(await site.search('project = SEC')).toEqual([]);
      const { entries } = await site.ledger();
      expect(entries.filter(({ kind, method }) => kind === 'jira' && method !== 'GET')).toEqual([]);
      await deliver();
      const made = await fieldsOf();
      const { summary, description, labels, duedate, priority, customfield_10012 } = values(seen);
      expect(made).toMatchObject({ summary, description, labels, duedate, priority, customfield_10012 });
    });

    it('and nothing of it is stored or logged', async () => {
      await ofPayload();
      await site.clearLedger();
      await ofPayload({ title: 'Unforgettable title' });
      expect((await site.ledger()).totals.kvs).toMatchObject({ writes: 0 });
      expect(site.host().log()).not.toContain('Unforgettable');
    });

    it('with an unsaved mapping; one that can never be right is refused', async () => {
      const text = JSON.stringify(submissionPayload());
      const ofDraft = (labels: readonly string[]): Promise<unknown> =>
        ask('previewIssue', {
          connectionId: 'demo',
          mapping: { ...usual, labels },
          from: { type: 'payload', text },
        });
      expect(values((await ofDraft(['draft'])) as PreviewIssue)['labels']).toEqual([
        'bugcrowd',
        'high',
        'draft',
      ]);
      expect(await ofDraft(['a b'])).toMatchObject({ type: 'invalid', place: 'labels' });
    });

    it('or with the reason why there would be none', async () => {
      expect(await ofPayload({ state: 'new', last_transitioned_to_triaged_at: null })).toMatchObject({
        type: 'no-issue',
        because: 'state-too-early',
      });
      expect(await ofPayload({ duplicate: true })).toMatchObject({ because: 'duplicate' });
    });

    it.each([
      ['not-json', 'body', '{'],
      ['not-an-event', 'data', '{}'],
      ['ignored', 'reward.paid', JSON.stringify(submissionPayload({ key: 'reward.paid' }))],
    ])('and refuses what the web trigger refuses: %s', async (reason, path, text) => {
      expect(await preview({ type: 'payload', text })).toEqual({ type: 'refused', reason, path });
    });

    it('for a received submission, without its text if Bugcrowd cannot be asked', async () => {
      await deliver();
      await site.advance('PT1S');
      expect(await ask('listRecentSubmissions', { connectionId: 'demo' })).toEqual({
        type: 'submissions',
        submissions: [
          {
            submissionId: SUBMISSION_ID,
            title: 'Stored XSS in the comment preview',
            state: 'triaged',
            severity: 'high',
            issueKey: 'SEC-1',
          },
        ],
      });
      expect(await preview({ type: 'submission', submissionId: SUBMISSION_ID })).toMatchObject({
        type: 'issue',
        existing: 'SEC-1',
        lacksReport: true,
      });
      expect(await preview({ type: 'submission', submissionId: 'other' })).toEqual({
        type: 'unknown-submission',
      });
    });

    it('with its text if a token lets the app ask Bugcrowd', async () => {
      const submission = submissionAt(1, new Date((await site.now()).getTime() - 3_600_000));
      await site.bugcrowd([submission]);
      await ask('saveToken', { connectionId: 'demo', token: TOKEN });
      await site.deliver(deliveryOf(submission));
      await site.settle();
      const seen = (await preview({ type: 'submission', submissionId: submission.id })) as PreviewIssue;
      expect(seen).toMatchObject({ type: 'issue', lacksReport: false });
      expect(JSON.stringify(seen.fields)).toContain('What happens in report 1.');
    });

    it('for administrators only', async () => {
      for (const accountId of ['dev', 'viewer']) {
        const from = { type: 'payload', text: '{}' };
        expect(await ask('previewIssue', { connectionId: 'demo', mapping: null, from }, accountId)).toEqual({
          type: 'no-permission',
        });
        expect(await ask('listRecentSubmissions', { connectionId: 'demo' }, accountId)).toEqual({
          type: 'no-permission',
        });
        const input = { connectionId: 'demo', mapping: usual };
        expect(await ask('checkMapping', input, accountId)).toEqual({ type: 'no-permission' });
        expect(await ask('saveMapping', { ...input, base: usual, evenSo: true }, accountId)).toEqual({
          type: 'no-permission',
        });
      }
    });
  });
});
