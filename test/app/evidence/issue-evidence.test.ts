import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import type { EvidencePage } from '../../../src/contract/evidence';
import type { IssueEvidence } from '../../../src/contract/panel';
import type { EvidenceLine, EvidenceOptions } from '../../../src/domain/evidence/evidence';
import { describeApp } from '../../support/site';
import { usePanel } from '../panel/use-panel';

const plain: EvidenceOptions = { withTitles: false, withNames: false };

describeApp('the evidence of an issue', (site) => {
  const { act, dayIn, track } = usePanel(site);
  const ask = async (accountId: string, options = plain): Promise<IssueEvidence> =>
    (await site.invoke('sla-panel', 'getEvidence', {
      ...{ issueKey: 'SEC-1', accountId },
      payload: { options },
    })) as IssueEvidence;
  const lineFor = async (accountId: string, options = plain): Promise<EvidenceLine> => {
    const answer = await ask(accountId, options);
    if (answer.type !== 'evidence') throw new Error(`The answer was ${answer.type}.`);
    return answer.line;
  };
  const extend = async (): Promise<void> => {
    await site.saveSettings({ approvers: ['lead'] });
    await act({ type: 'ask-extension', dueDate: dayIn(60), plan: 'Ships with release 9' });
    await act({ type: 'approve-extension' }, { accountId: 'lead' });
  };

  it('says who moved the date, when, from what to what, why and who approved, and verifies', async () => {
    await track();
    await extend();
    const line = await lineFor('viewer');
    expect(line.moves.at(-1)).toMatchObject({
      ...{ kind: 'extended', by: 'dev', approvedBy: 'lead', reason: 'Ships with release 9' },
      toDate: dayIn(60),
      fromDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(line.requests).toMatchObject([{ askedBy: 'dev', outcome: 'approved', by: 'lead' }]);
    expect(line.severities).toMatchObject([{ severity: 'high' }]);
    expect(line.policy).toMatchObject({ id: 'marketplace-cloud-2026', version: 1 });
    const file = new TextEncoder().encode(`${JSON.stringify(line)}\n`);
    expect(verifyExport(file)).toMatchObject({ isReadable: true, problems: [], lines: 1 });
    const later = new TextEncoder().encode(JSON.stringify(line).replace(dayIn(60), dayIn(61)));
    expect(verifyExport(later).problems).not.toEqual([]);
  });

  it('is the line that an export of a period has', async () => {
    await track();
    await extend();
    for (const options of [plain, { withTitles: true, withNames: true }]) {
      const line = await lineFor('admin', options);
      await site.advance('PT1M');
      const period = { from: null, to: null };
      const { lines } = (await site.invoke('admin-page', 'evidencePage', {
        payload: { period, options, asOf: line.now, cursor: null },
      })) as EvidencePage;
      expect(lines.find(({ id }) => id === line.id)).toEqual(line);
    }
  });

  it('has title and names only if chosen', async () => {
    await track();
    await extend();
    expect(JSON.stringify(await lineFor('viewer'))).not.toMatch(/"title"|"researcher"|"people"/);
    expect(await lineFor('viewer', { withTitles: true, withNames: true })).toMatchObject({
      title: expect.any(String) as string,
      people: { dev: 'Dana Developer', lead: expect.any(String) as string },
    });
    const titled = await lineFor('viewer', { withTitles: true, withNames: false });
    expect(JSON.stringify(titled)).not.toMatch(/"researcher"|"people"/);
  });

  it('is for whoever may see the issue, asked of Jira before anything is read', async () => {
    await track();
    for (const accountId of ['admin', 'lead', 'dev', 'viewer'])
      expect(await ask(accountId)).toMatchObject({ type: 'evidence' });
    await site.clearLedger();
    expect(await ask('nobody-at-all')).toEqual({ type: 'no-permission' });
    expect((await site.ledger()).totals.kvs.reads).toBe(0);
    await site.post('/host/jira', { level: 'SEC-1', without: ['viewer'] });
    expect(await ask('viewer')).toEqual({ type: 'no-permission' });
    expect(await ask('dev')).toMatchObject({ type: 'evidence' });
  });

  it('stores nothing, and costs one call', async () => {
    await track();
    await site.clearLedger();
    await ask('viewer');
    const { totals } = await site.ledger();
    expect(totals).toMatchObject({ jira: { calls: 1 }, kvs: { writes: 0 }, queue: { pushes: 0 } });
    expect(totals.kvs.reads).toBeLessThanOrEqual(3);
  });

  it('says so where no clock was started', async () => {
    await site.jira('POST', '/issue', {
      fields: { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'By hand' },
    });
    expect(await ask('viewer')).toEqual({ type: 'not-tracked' });
  });

  it('refuses what is no choice', async () => {
    await track();
    const options = { withTitles: 'yes' } as unknown as EvidenceOptions;
    expect(await ask('viewer', options)).toMatchObject({ error: expect.any(String) as string });
  });
});
