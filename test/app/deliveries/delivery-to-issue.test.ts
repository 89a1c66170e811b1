import { SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const daysAgo = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();

describeApp('from a signed delivery to a Jira issue', (site) => {
  /** A submission that was triaged some days ago, with further attributes. */
  const triagedPayload = async (
    days: number,
    attributes: Record<string, unknown> = {},
    eventId = 'event-1',
  ) => {
    const now = await site.now();
    return submissionPayload({
      eventId,
      createdAt: daysAgo(now, days),
      attributes: {
        submitted_at: daysAgo(now, days + 1),
        last_transitioned_to_triaged_at: daysAgo(now, days),
        ...attributes,
      },
    });
  };
  const dueIn = (now: Date, days: number): string =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

  it('creates one issue, with fields, due date and projection in the same call', async () => {
    const now = await site.now();
    expect(await site.deliver(await triagedPayload(2))).toEqual({ status: 200, text: '' });
    await site.settle();
    const [issue, ...others] = await site.search('project = SEC');
    expect(others).toEqual([]);
    expect(issue?.fields).toMatchObject({
      summary: 'Stored XSS in the comment preview',
      duedate: dueIn(now, 26),
      labels: ['bugcrowd', 'high'],
      priority: { id: '2', name: 'High' },
    });
    expect(await site.projection('SEC-1')).toMatchObject({
      submissionId: SUBMISSION_ID,
      connection: 'demo',
      severity: 'high',
      state: 'running',
      band: 'on-track',
      policy: 'marketplace-cloud-2026@1',
      dueDate: dueIn(now, 26),
      outcome: null,
    });
    const { entries } = await site.ledger();
    expect(
      entries
        .filter(({ kind }) => kind === 'jira')
        .map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`),
    ).toEqual(['GET /rest/api/3/issue/createmeta/10000/issuetypes/10100', 'POST /rest/api/3/issue']);
  });

  it('is found by JQL on its projection', async () => {
    await site.deliver(await triagedPayload(9, { severity: 1 }));
    await site.settle();
    for (const jql of [
      `bountyClockSubmission = "${SUBMISSION_ID}"`,
      'bountyClockSeverity = critical AND bountyClockState = running',
      'bountyClockBand = "at-risk" AND bountyClockOutcome IS EMPTY',
      'bountyClockDeadline >= now() AND bountyClockDeadline <= "14d" AND bountyClockNextCheck >= now()',
    ])
      expect((await site.search(jql)).map(({ key }) => key)).toEqual(['SEC-1']);
  });

  it('reads the create screen once, not per delivery', async () => {
    await site.deliver(await triagedPayload(2));
    await site.settle();
    await site.clearLedger();
    const now = await site.now();
    await site.deliver(
      submissionPayload({ eventId: 'event-2', submissionId: 'other-submission', createdAt: daysAgo(now, 1) }),
    );
    await site.settle();
    const { entries } = await site.ledger();
    expect(
      entries.filter(({ kind }) => kind === 'jira').map(({ method, path }) => `${method} ${path}`),
    ).toEqual(['POST /rest/api/3/issue']);
  });

  it.each([
    ['a CVSS score decides before the priority', { severity: 4 }, 9.8, 10, 'critical'],
    ['without a score the priority decides', { severity: 4 }, null, 175, 'low'],
  ])('%s', async (_name, attributes, score, days, label) => {
    const now = await site.now();
    const payload = submissionPayload({
      createdAt: daysAgo(now, 0),
      attributes: {
        submitted_at: daysAgo(now, 1),
        last_transitioned_to_triaged_at: now.toISOString(),
        ...attributes,
      },
      relationships: { cvss_vector: { data: score === null ? null : { type: 'cvss_vector', id: 'c' } } },
      included: score === null ? [] : [{ id: 'c', type: 'cvss_vector', attributes: { score } }],
    });
    await site.deliver(payload);
    await site.settle();
    expect((await site.issue('SEC-1')).fields).toMatchObject({
      duedate: dueIn(now, days),
      labels: ['bugcrowd', label],
    });
  });

  it('without a severity creates the issue without a due date', async () => {
    await site.deliver(await triagedPayload(1, { severity: null }));
    await site.settle();
    expect((await site.issue('SEC-1')).fields).toMatchObject({
      duedate: null,
      labels: ['bugcrowd'],
      priority: { name: 'Medium' },
    });
  });

  it('of a submission that is too new creates no issue, until a later event qualifies it', async () => {
    const now = await site.now();
    const early = { state: 'new', last_transitioned_to_triaged_at: null, submitted_at: daysAgo(now, 3) };
    await site.deliver(
      submissionPayload({
        key: 'submission.created',
        createdAt: daysAgo(now, 3),
        data: { source: 'platform' },
        attributes: early,
      }),
    );
    await site.settle();
    expect(await site.search('project = SEC')).toEqual([]);
    await site.deliver(await triagedPayload(1, {}, 'event-2'));
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(1);
  });

  it('leaves out fields that the screen lacks, creates the issue, and tells the administrator', async () => {
    await site.deliver(await triagedPayload(2), { connection: 'bare' });
    await site.settle();
    const [issue] = await site.search('project = BARE');
    expect(issue?.fields).toMatchObject({ summary: 'Stored XSS in the comment preview' });
    expect(await site.projection('BARE-1')).toMatchObject({ dueDate: dueIn(await site.now(), 26) });
    await site.advance('PT1S');
    const overview = JSON.stringify(await site.invoke('admin-page', 'getOverview', { accountId: 'admin' }));
    expect(overview).toContain('"code":"partly-written","skippedFields":["duedate","priority"]');
  });

  it('turns the report into a document, with hostile text as text', async () => {
    const description =
      '# Steps\n\n1. open <script>alert(1)</script>\n2. [click](javascript:alert(2))\n\n```http\nGET / HTTP/1.1\n```';
    await site.deliver(
      await triagedPayload(1, { description, http_request: 'GET /x', extra_info: '*more*' }),
    );
    await site.settle();
    const document = JSON.stringify((await site.issue('SEC-1')).fields['description']);
    for (const text of [
      '<script>alert(1)</script>',
      'javascript:alert(2)',
      'GET / HTTP/1.1',
      'GET /x',
      'HTTP request',
      'more',
    ])
      expect(document).toContain(JSON.stringify(text).slice(1, -1));
    expect(document).not.toContain('"href":"javascript');
    expect(document).toContain('https://tracker.bugcrowd.com/acme/submissions/');
  });

  it('cuts a report over the limit at a block, says so, and links to the rest', async () => {
    const description = Array.from(
      { length: 900 },
      (_, index) => `Paragraph ${index} of a very long report.`,
    ).join('\n\n');
    await site.deliver(await triagedPayload(1, { description }));
    await site.settle();
    const document = JSON.stringify((await site.issue('SEC-1')).fields['description']);
    expect(document.length).toBeLessThanOrEqual(32_767);
    expect(document).toContain('Paragraph 0 of a very long report.');
    expect(document).toContain('The report is longer than Jira can show.');
  });
});
