import { answeringSite, digestOf } from '../../support/answering-site';
import { describeApp } from '../../support/site';
import { numberedId } from '../../support/submission-builders';

const COMMENT = 'POST https://api.bugcrowd.com/comments';
const PANEL_FUNCTION = 'issue-panel-fn';

describeApp('answers to Bugcrowd from an issue', (site) => {
  const { report, allow, preview, confirm, answer, view, decide, atSource, watch, problem, ...on } =
    answeringSite(site);

  beforeEach(async () => {
    await watch();
    await report(1);
    await allow();
  });

  it('show exactly what is sent, to whom and in whose name, before anything is', async () => {
    await site.clearLedger();
    expect(await preview('team', '  Fixed in **2.4**.\r\nPlease retest. ')).toEqual({
      type: 'preview',
      to: 'team',
      body: 'Fixed in **2.4**.\nPlease retest.',
      readers: 'Bugcrowd and your team, not the researcher',
      sender: 'acme-bot',
      submissionId: expect.any(String) as string,
      inJira: { who: 'nobody' },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await site.settle();
    expect(await on.calls('egress', /./)).toEqual([]);
    expect(await atSource()).toEqual([]);
  });

  it.each([
    ['team', 'bugcrowd_and_customer: Fixed.'],
    ['researcher', 'everyone: Fixed.'],
  ] as const)('reach the %s once, and their text is kept no longer', async (to, said) => {
    const taken = await answer(to, 'Fixed.');
    expect(taken).toMatchObject({ type: 'done', view: { answers: [{ to, state: 'waiting', by: 'dev' }] } });
    await on.quiet();
    expect(await atSource()).toEqual([said]);
    expect((await view()).answers).toMatchObject([{ to, state: 'sent', text: null, problem: null }]);
    expect(await on.calls('egress', /comments$/)).toHaveLength(1);
    const { body } = await site.get('/host/stored?text=Fixed.');
    expect(body).toEqual({ keys: [] });
  });

  it('end with the name of the person where the connection says so', async () => {
    await allow({ isSigned: true });
    await answer('team', 'Fixed.');
    await on.quiet();
    expect(await atSource()).toEqual([expect.stringMatching(/^bugcrowd_and_customer: Fixed\.\n\n\S+/)]);
  });

  it('become one comment in Jira, where comments come there', async () => {
    await on.switchOn({ type: 'role', id: 'Triage', name: 'Triage' });
    await site.advance('PT1M');
    expect(await preview('team', 'x')).toMatchObject({ inJira: { who: 'some', name: 'Triage' } });
    await answer('team', 'For the team.');
    await answer('researcher', 'For the researcher.');
    await on.hour();
    await on.hour();
    const inJira = await on.mirrored('SEC-1');
    expect(inJira.map(({ text }) => /For the \w+/.exec(text)?.[0])).toEqual([
      'For the team',
      'For the researcher',
    ]);
    expect(inJira[0]).toMatchObject({ visibility: { value: 'Triage' } });
    expect(inJira[0]?.text).toContain('from Jira');
  });

  it.each(['before', 'after'] as const)(
    'become one comment in Jira even if the run that sent one ends %s it asks for that',
    async (crash) => {
      await on.switchOn();
      await site.advance('PT1M');
      // A closed finding is not among those that are looked at every hour.
      await site.post('/host/bugcrowd', {
        submissions: [{ id: numberedId(1), attributes: { state: 'resolved' } }],
      });
      await on.quiet();
      // The click itself queues twice.
      await site.fault({ target: 'queue', match: 'publish', skip: 2, crash });
      await answer('researcher', 'For the researcher.');
      await on.quiet();
      expect(await atSource()).toEqual(['everyone: For the researcher.']);
      const inJira = await on.mirrored('SEC-1');
      expect(inJira.map(({ text }) => /For the \w+/.exec(text)?.[0])).toEqual(['For the researcher']);
    },
  );

  it('are in the admin log with who and to whom, and without their text', async () => {
    await answer('researcher', 'Something private.');
    // Lists are read from the storage's index, which lags a moment behind.
    await site.advance('PT1S');
    const log = await site.invoke('admin-page', 'listAdminLog', {
      payload: { action: null, by: null, subjectId: null, from: null, to: null, cursor: null },
      accountId: 'admin',
    });
    expect(JSON.stringify(log)).toContain('answer-to-researcher');
    expect(JSON.stringify(log)).not.toContain('Something private');
  });

  it('wait as long as Bugcrowd says, and are sent then', async () => {
    await site.fault({
      target: 'bugcrowd',
      match: COMMENT,
      status: 429,
      headers: { 'retry-after': '90' },
      times: 1,
    });
    await answer('team', 'Fixed.');
    await site.settle();
    expect(await atSource()).toEqual([]);
    expect((await view()).answers).toMatchObject([
      { state: 'waiting', problem: expect.stringContaining('429') as string },
    ]);
    await on.quiet();
    expect(await atSource()).toEqual(['bugcrowd_and_customer: Fixed.']);
  });

  it.each(['before', 'after'] as const)(
    'are sent once if Bugcrowd’s answer is lost %s it is made',
    async (timeout) => {
      await site.fault({ target: 'bugcrowd', match: COMMENT, timeout, times: 1 });
      await answer('researcher', 'Fixed.');
      await site.settle();
      expect((await view()).answers).toMatchObject([{ state: 'begun' }]);
      await on.quiet();
      expect(await atSource()).toEqual(['everyone: Fixed.']);
      expect((await view()).answers).toMatchObject([{ state: 'sent' }]);
    },
  );

  it('are left to a person where Bugcrowd does not show whether it has them', async () => {
    await site.post('/host/bugcrowd', { scopesSeen: ['everyone'] });
    await site.fault({ target: 'bugcrowd', match: COMMENT, timeout: 'before', times: 1 });
    await answer('team', 'Fixed.');
    await on.quiet();
    const [stopped] = (await view()).answers;
    expect(stopped).toMatchObject({ state: 'unknown', text: 'Fixed.' });
    expect(await atSource()).toEqual([]);
    expect(await problem('issues-not-answered')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
    await decide(stopped?.id ?? '', 'send-again');
    await on.quiet();
    expect(await atSource()).toEqual(['bugcrowd_and_customer: Fixed.']);
    expect(await problem('issues-not-answered')).toBeUndefined();
  });

  it('that Bugcrowd refuses say why, and are kept until somebody decides', async () => {
    const body = { errors: [{ title: 'Forbidden', detail: 'You may not comment.' }] };
    await site.fault({ target: 'bugcrowd', match: COMMENT, status: 403, body, times: 1 });
    await answer('team', 'Fixed.');
    await on.quiet();
    const [stopped] = (await view()).answers;
    expect(stopped).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('You may not comment.') as string,
    });
    expect((await view('viewer')).answers).toMatchObject([{ state: 'failed', text: null }]);
    expect(await decide(stopped?.id ?? '', 'discard', 'viewer')).toEqual({
      type: 'refused',
      reason: 'not-yours',
    });
    expect(await decide(stopped?.id ?? '', 'discard')).toMatchObject({ type: 'done', view: { answers: [] } });
    expect(await problem('issues-not-answered')).toBeUndefined();
  });

  /** Calls for one answer that was previewed, from the click until nothing is left to do. */
  const costOfOne = async (): Promise<object> => {
    // The first one of a day asks Jira what is then known.
    await answer('researcher', 'Thank you.');
    await on.quiet();
    const digest = digestOf(await preview('researcher', 'Fixed.'));
    await site.clearLedger();
    await confirm({ to: 'researcher', text: 'Fixed.', digest });
    await on.quiet();
    const { entries, totals } = await site.ledger();
    const later = entries.filter(
      ({ kind, functionKey }) => kind === 'jira' && functionKey !== PANEL_FUNCTION,
    );
    return {
      jira: totals.jira.calls,
      jiraLater: later.length,
      writes: totals.kvs.writes,
      queued: totals.queue.events,
      bugcrowd: totals.egress.calls,
    };
  };

  it('cost one request of Bugcrowd, five writes, and no call of Jira once they are taken', async () => {
    expect(await costOfOne()).toEqual({ jira: 2, jiraLater: 0, writes: 5, queued: 2, bugcrowd: 1 });
  });

  it('cost one request more, two writes and one call of Jira where they become comments there', async () => {
    await on.switchOn();
    await site.advance('PT1M');
    expect(await costOfOne()).toEqual({ jira: 3, jiraLater: 1, writes: 7, queued: 3, bugcrowd: 2 });
  });
});
