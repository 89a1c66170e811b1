import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import type { EvidenceFound, EvidencePage, EvidenceRequest } from '../../../src/contract/evidence';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import { bundleOf } from '../../support/evidence-builders';
import { maintenanceSite } from '../../support/maintenance-site';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const everything: EvidenceRequest = {
  period: { from: null, to: null },
  options: { withTitles: false, withNames: false },
  asOf: null,
  cursor: null,
};

describeApp('the evidence of a period', (site) => {
  const { calls } = maintenanceSite(site);
  const read = async (request: Partial<EvidenceRequest> = {}): Promise<EvidencePage> => {
    await site.advance('PT1M');
    const payload = { ...everything, ...request };
    return (await site.invoke('admin-page', 'evidencePage', { payload })) as EvidencePage;
  };
  const deliver = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1)
      await site.deliver(
        submissionPayload({ eventId: `event-${number}`, submissionId: `submission-${number}` }),
      );
    await site.settle();
  };
  const walk = async (request: Partial<EvidenceRequest> = {}): Promise<readonly EvidencePage[]> => {
    const pages: EvidencePage[] = [];
    let next: Pick<EvidenceRequest, 'asOf' | 'cursor'> = { asOf: null, cursor: null };
    do {
      const page = await read({ ...request, ...next });
      pages.push(page);
      next = page;
    } while (next.cursor !== null);
    return pages;
  };
  const ours = (lines: readonly EvidenceLine[]): readonly EvidenceLine[] =>
    lines.filter(({ finding }) => finding.startsWith('submission-'));

  it('has the cases of a connection that was deleted, and names it', async () => {
    await deliver(2);
    await site.invoke('admin-page', 'deleteConnection', {
      payload: { connectionId: 'demo', typedId: 'demo' },
    });
    await site.settle();
    const pages = await walk();
    const lines = ours(pages.flatMap((page) => page.lines));
    expect(lines.map(({ finding }) => finding).sort()).toEqual(['submission-0', 'submission-1']);
    expect(lines[0]).toMatchObject({ connection: 'demo' });
    expect(pages[0]?.connections).toEqual(expect.arrayContaining(['bare', 'demo']));
    const evidence = await site.invoke('sla-panel', 'getEvidence', {
      ...{ issueKey: 'SEC-1', accountId: 'viewer' },
      payload: { options: everything.options },
    });
    expect(evidence).toMatchObject({ type: 'evidence', line: { connection: 'demo' } });
  });

  it('has a line for each case, without titles and names unless chosen, and verifies', async () => {
    await deliver(3);
    const page = await read();
    const lines = ours(page.lines);
    expect(lines.map(({ finding }) => finding).sort()).toEqual([
      'submission-0',
      'submission-1',
      'submission-2',
    ]);
    expect(lines[0]).toMatchObject({
      connection: 'demo',
      issue: expect.stringMatching(/^SEC-\d+$/) as string,
      now: page.asOf,
      policy: { id: 'marketplace-cloud-2026', version: 1 },
    });
    expect(JSON.stringify(page.lines)).not.toMatch(/"title"|"researcher"|"people"/);
    const facts = {
      appVersion: page.appVersion,
      madeAt: page.asOf,
      period: everything.period,
      options: everything.options,
      connections: page.connections,
      leftOut: page.leftOut,
    };
    const { bytes } = await bundleOf(page.lines, facts);
    expect(verifyExport(bytes)).toMatchObject({ isReadable: true, problems: [], lines: page.lines.length });

    const named = await read({ options: { withTitles: true, withNames: true } });
    expect(ours(named.lines)[0]).toMatchObject({ title: expect.any(String) as string, people: {} });
  });

  it('leaves out what was neither due nor open in the period', async () => {
    await deliver(1);
    const [line] = ours((await read()).lines);
    const [shown] = line?.shown ?? [];
    const before = new Date(Date.parse(shown?.startedAt ?? '') - 1).toISOString();
    expect(ours((await read({ period: { from: null, to: before } })).lines)).toEqual([]);
    expect(ours((await read({ period: { from: shown?.deadline ?? '', to: null } })).lines)).toHaveLength(1);
  });

  it('reads a hundred cases with one query, and no case twice or never', async () => {
    await deliver(120);
    await site.advance('PT1M');
    await site.clearLedger();
    const pages = await walk();
    const queries = (await calls('kvs', /entity\/query/)).length;
    const found = pages.flatMap(({ lines }) => ours(lines).map(({ id }) => id));
    expect(found).toHaveLength(120);
    expect(new Set(found).size).toBe(120);
    // Two connections: one query for the one without cases, two for the other.
    expect(queries).toBeLessThanOrEqual(4);
    expect(await calls('jira', /issue|search/)).toEqual([]);
  }, 60_000);

  it('computes all pages as of one instant, and never one ahead', async () => {
    await deliver(1);
    const first = await read();
    const later = await read({ asOf: first.asOf });
    expect(later.asOf).toBe(first.asOf);
    expect(later.lines).toEqual(first.lines);
    const ahead = await read({ asOf: '2099-01-01T00:00:00Z' });
    expect(Date.parse(ahead.asOf)).toBeLessThanOrEqual((await site.now()).getTime());
  });

  it('says whether and when the admin log got a digest', async () => {
    const [digest, other] = ['a1'.repeat(32), 'b2'.repeat(32)];
    const period = { from: '2026-01-01T00:00:00Z', to: null };
    const find = async (wanted: string): Promise<EvidenceFound> => {
      await site.advance('PT1S');
      const payload = { digest: wanted, cursor: null };
      return (await site.invoke('admin-page', 'findEvidence', { payload })) as EvidenceFound;
    };
    expect(await find(digest)).toMatchObject({ type: 'not-found', cursor: null });
    const payload = { digest, cases: 12, period };
    expect(await site.invoke('admin-page', 'recordEvidence', { payload })).toEqual({ type: 'recorded' });
    expect(await find(digest)).toMatchObject({ type: 'found', by: 'admin', name: 'Ada Admin' });
    expect(await find(other)).toMatchObject({ type: 'not-found' });
  });
});
