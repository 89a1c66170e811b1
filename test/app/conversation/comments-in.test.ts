import { conversationSite } from '../../support/conversation-site';
import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';

const triage = { type: 'role', id: 'Triage', name: 'Triage' };
const internal = { scope: 'bugcrowd_and_customer' } as const;

describeApp('comments of Bugcrowd in Jira', (site) => {
  const { report, say, hour, mirrored, switchOn, switchOff, watch, calls, problem, inJira, ...on } =
    conversationSite(site);
  const texts = async (key: string, accountId?: string): Promise<readonly string[]> =>
    (await mirrored(key, accountId)).map(({ text }) => text);
  const jiraCalls = () => calls('jira', /./);

  beforeEach(async () => {
    await watch();
    await report(1);
  });

  it('stay there by default, and nobody asks for them', async () => {
    await say(1, { body: 'Any news?' });
    await site.clearLedger();
    await hour();
    expect(await texts('SEC-1')).toEqual([]);
    expect(await calls('egress', /comments/)).toEqual([]);
  });

  describe('where the connection wants them', () => {
    beforeEach(() => switchOn());

    it('come within the hour, with author, time and readers, once', async () => {
      await site.advance('PT1M');
      const at = (await site.now()).toISOString();
      await say(1, { body: 'Any **news**?', createdAt: at, author: { name: 'Rae', staff: false } });
      await hour();
      await hour();
      const [only, ...others] = await mirrored('SEC-1');
      expect(others).toEqual([]);
      expect(only?.text).toMatch(
        /^Rae {2}wrote on Bugcrowd on .* UTC\. Readers on Bugcrowd: everyone on the submission, the researcher too\. Any {2}news ?\? Open in Bugcrowd$/,
      );
      expect(only?.visibility).toBeUndefined();
    });

    it('come in the order in which they were written, and not those from before', async () => {
      const before = (await on.ago(3_600_000)).toISOString();
      await say(1, { body: 'Long ago', createdAt: before });
      await site.advance('PT1M');
      await say(1, { body: 'First' });
      await site.advance('PT1M');
      await say(1, { body: 'Second' });
      await hour();
      expect((await texts('SEC-1')).map((text) => /First|Second|Long ago/.exec(text)?.[0])).toEqual([
        'First',
        'Second',
      ]);
    });

    it('come with a delivery of their submission, and all of a submission that arrives later', async () => {
      const before = (await on.ago(3_600_000)).toISOString();
      const late = submissionAt(2, await on.ago(7_200_000), {
        comments: [{ body: 'From before', createdAt: before }],
      });
      await site.post('/host/bugcrowd', { submissions: [late] });
      await site.deliver(deliveryOf(late));
      await site.settle();
      expect(await texts('SEC-2')).toEqual([expect.stringContaining('From before')]);
    });

    it('are told of again when they were edited, once for each text', async () => {
      await say(1, { id: '11111111-0000-4000-8000-000000000001', body: 'One' });
      await hour();
      await say(1, { id: '11111111-0000-4000-8000-000000000001', body: 'Two' });
      await hour();
      await hour();
      const [first, second, ...others] = await texts('SEC-1');
      expect(others).toEqual([]);
      expect(first).toContain('One');
      expect(second).toContain('edited on Bugcrowd the comment of');
      expect(second).toContain('Two');
    });

    it('are not written again if somebody deletes them in Jira', async () => {
      await say(1, { body: 'Any news?' });
      await hour();
      const [only] = await mirrored('SEC-1');
      await site.jira('DELETE', `/issue/SEC-1/comment/${only?.id ?? ''}`, undefined, 'admin');
      await hour();
      expect(await texts('SEC-1')).toEqual([]);
    });

    it('stay text, whatever is in them', async () => {
      const body =
        '<script>alert(1)</script> [x](javascript:alert(1)) h1. *b* {code} ![i](https://evil.example/i.png)';
      const author = { name: '\u202Eevil**[x](https://evil.example)', staff: false };
      await say(1, {
        body,
        author,
        files: [{ fileName: '<b>\u202Egnp.exe', fileType: 'text/html', fileSize: 1500 }],
      });
      await hour();
      const { body: page } = await site.jira('GET', '/issue/SEC-1/comment', undefined, 'admin');
      const written = JSON.stringify(page);
      expect(written).not.toContain('"href":"javascript');
      expect(written).not.toContain('"type":"media');
      expect(await texts('SEC-1')).toEqual([expect.stringContaining('[U+202E]gnp.exe (1.5 KB, text/html)')]);
    });

    it('are cut where Jira ends, with a note', async () => {
      await say(1, { body: 'A line that says much.\n\n'.repeat(3000) });
      await hour();
      expect(await texts('SEC-1')).toEqual([expect.stringContaining('longer than Jira can show')]);
    });

    it('stay out of Jira if not everyone may read them and nobody is named, until somebody is', async () => {
      await say(1, { body: 'For the team', ...internal });
      await hour();
      expect(await texts('SEC-1')).toEqual([]);
      await site.clearLedger();
      await hour();
      expect(await jiraCalls()).toEqual([]);
      await switchOn(triage);
      await hour();
      expect(await mirrored('SEC-1')).toMatchObject([{ visibility: { type: 'role', value: 'Triage' } }]);
      expect(await texts('SEC-1', 'viewer')).toEqual([]);
    });

    it('are not offered to the role of apps, which no person is in', async () => {
      const payload = { connectionId: 'demo', query: '' };
      const answer = await site.invoke('admin-page', 'listCommentReaders', { payload });
      const offered = JSON.stringify(answer);
      expect(offered).toContain('role:Triage');
      expect(offered).not.toContain('addons');
    });

    it('are not to be for a role that the app is not in', async () => {
      const administrators = { type: 'role', id: 'Administrators', name: 'Administrators' };
      await expect(switchOn(administrators)).rejects.toThrow(
        'Bounty Clock is not in the role “Administrators” of SEC',
      );
      await switchOn(triage);
    });

    it('stay out if Jira refuses the role, which health names until it is corrected', async () => {
      // Not every app may ask which roles it is in: then nothing is known when the role is chosen.
      await site.fault({
        target: 'jira',
        match: 'GET /rest/api/3/project/10000/roledetails',
        status: 404,
        times: 1,
      });
      await switchOn({ type: 'role', id: 'Administrators', name: 'Administrators' });
      await say(1, { body: 'For the team', ...internal });
      await hour();
      expect(await texts('SEC-1')).toEqual([]);
      expect(await problem('issues-not-mirrored')).toMatchObject({
        issues: [{ key: 'SEC-1' }],
        detail: expect.stringContaining('not a member of the project role: Administrators') as unknown,
      });
      await switchOn(triage);
      await hour();
      expect(await texts('SEC-1')).toHaveLength(1);
      expect(await problem('issues-not-mirrored')).toBeUndefined();
    });

    it('wait where Jira or Bugcrowd ask to wait, and come once', async () => {
      await say(1, { body: 'Any news?' });
      await site.fault({
        target: 'jira',
        match: 'POST /rest/api/3/issue/10001/comment',
        status: 429,
        times: 2,
      });
      await site.fault({
        target: 'bugcrowd',
        match: 'submissions/',
        status: 429,
        headers: { 'retry-after': '30' },
        times: 1,
      });
      await hour();
      expect(await texts('SEC-1')).toHaveLength(1);
    });

    it('follow an issue to another project, and end with its deletion', async () => {
      await inJira({ move: 'SEC-1', to: 'BARE' });
      await site.settle();
      await say(1, { body: 'Moved?' });
      await hour();
      expect(await texts('BARE-1')).toHaveLength(1);
      await site.jira('DELETE', '/issue/BARE-1', undefined, 'admin');
      await site.settle();
      await say(1, { body: 'Gone?' });
      await hour();
      expect(await problem('dead-letters')).toBeUndefined();
    });

    it('are not asked for without a token, nor while the connection is paused or they are off', async () => {
      const asked = async (): Promise<number> => {
        await site.clearLedger();
        await hour();
        return (await calls('egress', /include=comments/)).length;
      };
      expect(await asked()).toBe(1);
      await switchOff();
      expect(await asked()).toBe(0);
      await switchOn();
      expect(await on.ask('saveToken', { token: null })).toMatchObject({ type: 'removed' });
      expect(await asked()).toBe(0);
    });
  });
});
