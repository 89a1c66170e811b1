import { answeringSite } from '../../support/answering-site';
import { describeApp } from '../../support/site';

const MARK = '/bugcrowd';
const FIXED = `${MARK} Fixed in 4.2.`;
const SENT = 'bugcrowd_and_customer: Fixed in 4.2.';

const doc = (text: string) => ({
  body: {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  },
});

describeApp('Jira comments that answer the team at the source', (site) => {
  const { report, allow, view, decide, atSource, watch, quiet, ...on } = answeringSite(site);
  const comments = '/issue/SEC-1/comment';
  const comment = async (text: string, accountId = 'dev', extra: object = {}): Promise<string> => {
    const { status, body } = await site.jira('POST', comments, { ...doc(text), ...extra }, accountId);
    expect(status).toBe(201);
    return (body as { readonly id: string }).id;
  };
  const change = async (id: string, text: string, extra: object = {}): Promise<void> => {
    await site.advance('PT1M');
    const { status } = await site.jira('PUT', `${comments}/${id}`, { ...doc(text), ...extra }, 'dev');
    expect(status).toBe(200);
  };
  const late = (): Promise<void> =>
    site.fault({ target: 'event', match: 'commented', lateMs: 180_000, times: 1 });
  const isLate = async (): Promise<void> => {
    await site.advance('PT5M');
    await quiet();
  };
  const nothingIsSaid = async (): Promise<void> => {
    await quiet();
    expect(await atSource()).toEqual([]);
    expect(await on.calls('egress', /^POST.*comments$/)).toEqual([]);
  };
  const notSent = async (accountId = 'dev') => (await view(accountId)).notSent.map(({ reason }) => reason);

  beforeEach(async () => {
    await watch();
    await report(1);
    await allow({ mark: MARK });
    await site.clearLedger();
  });

  it('are sent once, without the mark, and not to the researcher', async () => {
    await comment(FIXED);
    await quiet();
    expect(await atSource()).toEqual([SENT]);
    expect((await view()).answers).toMatchObject([{ to: 'team', by: 'dev', state: 'sent' }]);
    expect(await notSent()).toEqual([]);
  });

  it.each([
    ['gives them two times that differ a little', { commentGapMs: 40 }],
    ['does not say who acted', { eventActors: false }],
  ])('are sent once, and their edits are not, though Jira %s', async (_, way) => {
    await on.inJira(way);
    const id = await comment(FIXED);
    const other = await comment('Nothing new.');
    await quiet();
    await change(id, `${FIXED} And in 4.1.`);
    await change(other, `${MARK} Nothing new.`);
    await quiet();
    expect(await atSource()).toEqual([SENT]);
  });

  it('do not come back to Jira as comments of the source', async () => {
    await on.switchOn({ type: 'role', id: 'Triage', name: 'Triage' });
    await site.advance('PT1M');
    await comment(FIXED);
    await on.hour();
    expect(await atSource()).toEqual([SENT]);
    expect(await on.mirrored('SEC-1')).toEqual([]);
  });

  it('are none while no mark is set', async () => {
    await allow();
    await comment(FIXED);
    await nothingIsSaid();
    expect(await notSent()).toEqual([]);
  });

  it.each(['Fixed: use /bugcrowd for that.', '/bugcrowds Fixed.', 'Fixed in 4.2.'])(
    'begin with the mark: %j is left alone, and costs nothing',
    async (text) => {
      await comment(text);
      await nothingIsSaid();
      expect(await notSent()).toEqual([]);
    },
  );

  it('are new: an edit that adds the mark sends nothing', async () => {
    const id = await comment('Fixed in 4.2.');
    await quiet();
    await change(id, FIXED);
    await nothingIsSaid();
  });

  it('are sent once: an edit of what was sent sends nothing', async () => {
    const id = await comment(FIXED);
    await quiet();
    await change(id, `${FIXED} And in 4.1.`);
    await quiet();
    expect(await atSource()).toEqual([SENT]);
  });

  it('are not sent if they were edited before the event came', async () => {
    await late();
    const id = await comment(FIXED);
    await change(id, `${FIXED} Not.`);
    await isLate();
    await nothingIsSaid();
    expect(await notSent()).toEqual(['edited']);
  });

  it('are not sent if they were deleted before the event came', async () => {
    await late();
    const id = await comment(FIXED);
    await site.jira('DELETE', `${comments}/${id}`, undefined, 'admin');
    await isLate();
    await nothingIsSaid();
    expect(await notSent()).toEqual(['not-shown']);
  });

  it('are not sent if somebody left the list before the event came', async () => {
    await late();
    await comment(FIXED);
    await allow({ mark: MARK, team: ['lead'] });
    await isLate();
    await nothingIsSaid();
    expect(await notSent()).toEqual(['not-named']);
  });

  it.each([
    ['a role that the app is in', { type: 'role', value: 'Triage' }, 'restricted'],
    [
      'a group that the app is not in',
      { type: 'group', identifier: '5a1c0000-0000-4000-8000-000000000002' },
      'not-shown',
    ],
  ])('are not sent if they are for %s alone', async (_, visibility, reason) => {
    await comment(FIXED, 'dev', { visibility });
    await nothingIsSaid();
    expect(await notSent()).toEqual([reason]);
  });

  it('are of people who are named: another one is told, alone', async () => {
    await comment(FIXED, 'lead');
    await nothingIsSaid();
    expect(await notSent('lead')).toEqual(['not-named']);
    expect(await notSent('dev')).toEqual([]);
  });

  it.each([true, false])('are sent from a service project: internal %s', async (internal) => {
    await on.inJira({ serviceProject: 'SEC' });
    await comment(FIXED, 'dev', { properties: [{ key: 'sd.public.comment', value: { internal } }] });
    await quiet();
    expect(await atSource()).toEqual([SENT]);
  });

  it('are not those of Bugcrowd that begin with the mark', async () => {
    await on.switchOn();
    await site.advance('PT1M');
    await on.say(1, { body: FIXED });
    await on.hour();
    expect(await atSource()).toEqual([`everyone: ${FIXED}`]);
    expect(await on.calls('egress', /^POST.*comments$/)).toEqual([]);
  });

  it('are sent once, though the queue gives them twice', async () => {
    await site.fault({ target: 'queue', duplicate: true, times: 5 });
    await comment(FIXED);
    await quiet();
    expect(await atSource()).toEqual([SENT]);
  });

  it('wait for a person where the source refuses, and stay away once discarded', async () => {
    await site.fault({
      target: 'bugcrowd',
      match: 'POST https://api.bugcrowd.com/comments',
      status: 403,
      times: 1,
    });
    await comment(FIXED);
    await quiet();
    const [answer] = (await view()).answers;
    expect(answer).toMatchObject({ state: 'failed', text: 'Fixed in 4.2.' });
    await decide(answer?.id ?? '', 'discard');
    await quiet();
    expect((await view()).answers).toEqual([]);
    expect(await atSource()).toEqual([]);
  });

  it('are none for a connection that was set up again', async () => {
    await late();
    await comment(FIXED);
    await site.post('/host/reinstall', {});
    await isLate();
    expect(await atSource()).toEqual([]);
  });
});
