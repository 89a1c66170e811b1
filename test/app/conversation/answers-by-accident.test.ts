import { DEPUTY_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { answeringSite, digestOf } from '../../support/answering-site';
import { OTHER_TOKEN } from '../../support/bugcrowd-site';
import { configurationSite } from '../../support/configuration-site';
import { describeApp } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';

const COMMENT = 'POST https://api.bugcrowd.com/comments';
const DAY_MS = 86_400_000;
/** The number of a submission that has no issue. */
const ANOTHER = 3;
const SECRET = 'Internal: the fix is incomplete.';

describeApp('a researcher is told nothing by accident', (site) => {
  const { report, allow, preview, confirm, answer, view, decide, atSource, watch, quiet, ...on } =
    answeringSite(site);
  const toAll = { to: 'researcher', text: SECRET } as const;
  const shown = async () => ({ ...toAll, digest: digestOf(await preview('researcher', SECRET)) });
  const nothingIsSaid = async (): Promise<void> => {
    await quiet();
    expect(await atSource(1)).toEqual([]);
    expect(await on.calls('egress', /comments$/)).toEqual([]);
  };
  /** Confirmed, and turned away by Bugcrowd for five minutes before it is sent. */
  const waiting = async (): Promise<void> => {
    const headers = { 'retry-after': '300' };
    await site.fault({ target: 'bugcrowd', match: COMMENT, status: 429, headers, times: 1 });
    expect(await confirm(await shown())).toMatchObject({ type: 'done' });
    await site.settle();
    await site.clearLedger();
  };
  const unlink = async (): Promise<void> => {
    const on = { issueKey: 'SEC-1', accountId: 'admin' };
    const { version } = (await site.invoke('sla-panel', 'getPanel', on)) as { readonly version: number };
    const payload = { version, reason: 'The wrong one' };
    expect(await site.invoke('sla-panel', 'unlinkSubmission', { payload, ...on })).toMatchObject({
      type: 'done',
    });
  };
  const linkToAnother = async (): Promise<void> => {
    const untriaged = submissionAt(ANOTHER, await on.ago(DAY_MS), { attributes: { state: 'new' } });
    await site.bugcrowd([untriaged]);
    await site.deliver(deliveryOf(untriaged));
    await site.settle();
    const asDev = { issueKey: 'SEC-1', accountId: 'dev' };
    const submission = numberedId(ANOTHER);
    const found = await site.invoke('sla-panel', 'previewLink', { payload: { submission }, ...asDev });
    const { version } = found as { readonly version: number };
    const payload = { submission, version };
    expect(await site.invoke('sla-panel', 'linkSubmission', { payload, ...asDev })).toMatchObject({
      type: 'done',
    });
    await site.settle();
  };
  const changeProgram = async (program: string): Promise<void> => {
    const base = {
      program: 'acme',
      project: { id: '10000', key: 'SEC' },
      issueType: { id: '10100', name: 'Vulnerability' },
    };
    const route = { base, program, projectId: '10000', issueTypeId: '10100' };
    expect(await on.ask('saveRoute', route)).toEqual({ type: 'saved' });
  };
  const refusing = (): Promise<void> =>
    site.fault({ target: 'bugcrowd', match: COMMENT, status: 403, times: 1 });
  /** The id of an answer to the researcher that Bugcrowd refused. */
  const refused = async (): Promise<string> => {
    await refusing();
    await answer('researcher', SECRET);
    await quiet();
    await site.clearLedger();
    return (await view()).answers[0]?.id ?? '';
  };

  beforeEach(async () => {
    await watch();
    await report(1);
    await allow();
    await site.clearLedger();
  });

  it('by a second click', async () => {
    const input = await shown();
    const both = await Promise.all([confirm(input), confirm(input)]);
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    await quiet();
    expect(await confirm(input)).toEqual({ type: 'refused', reason: 'just-sent' });
    await quiet();
    expect(await atSource()).toEqual([`everyone: ${SECRET}`]);
  });

  it('by a confirmation without a preview', async () => {
    expect(await confirm({ ...toAll, digest: '' })).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('by the preview of another text', async () => {
    const digest = digestOf(await preview('researcher', 'Thank you.'));
    expect(await confirm({ ...toAll, digest })).toMatchObject({ type: 'changed', preview: { body: SECRET } });
    await nothingIsSaid();
  });

  it('by the preview of the same text for the team', async () => {
    const digest = digestOf(await preview('team', SECRET));
    expect(await confirm({ ...toAll, digest })).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('by the preview on another issue', async () => {
    await report(2);
    const digest = digestOf(await preview('researcher', SECRET, 'dev', 'SEC-2'));
    expect(await confirm({ ...toAll, digest })).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('by somebody who may answer the team only', async () => {
    await allow({ researcher: [] });
    expect(await preview('researcher', SECRET)).toEqual({ type: 'refused', reason: 'not-yours' });
    expect(await confirm({ ...toAll, digest: '' })).toEqual({ type: 'refused', reason: 'not-yours' });
    await nothingIsSaid();
  });

  it.each(['admin', 'lead', 'viewer'])(
    'by %s, whom nobody named, with the preview of another person',
    async (who) => {
      expect(await confirm(await shown(), who)).toEqual({ type: 'refused', reason: 'not-yours' });
      await nothingIsSaid();
    },
  );

  it('by somebody who may not see the issue any more', async () => {
    const input = await shown();
    await on.inJira({ level: 'SEC-1', without: ['dev'] });
    expect(await confirm(input)).toEqual({ type: 'no-permission' });
    await nothingIsSaid();
  });

  it('by somebody who was taken off the list after the preview', async () => {
    const input = await shown();
    await allow({ researcher: ['lead'] });
    expect(await confirm(input)).toEqual({ type: 'refused', reason: 'not-yours' });
    await nothingIsSaid();
  });

  it('by somebody who was taken off the list before the queue came to it', async () => {
    await waiting();
    await site.saveSettings({ answers: { team: [], researcher: [], isSigned: false } });
    await nothingIsSaid();
    expect((await view()).answers).toMatchObject([{ state: 'failed' }]);
  });

  it('after the issue was unlinked between the preview and the confirmation', async () => {
    const input = await shown();
    await unlink();
    expect(await confirm(input)).toEqual({ type: 'refused', reason: 'not-tracked' });
    await nothingIsSaid();
  });

  it('after the issue was unlinked between the confirmation and the queue', async () => {
    await waiting();
    await unlink();
    await nothingIsSaid();
  });

  it('on a submission that the issue was linked to after the preview', async () => {
    const input = await shown();
    await unlink();
    await linkToAnother();
    expect(await confirm(input)).toMatchObject({
      type: 'changed',
      preview: { submissionId: numberedId(ANOTHER) },
    });
    await nothingIsSaid();
    expect(await atSource(ANOTHER)).toEqual([]);
  });

  it('on a submission that the issue was linked to before the queue came to it', async () => {
    await waiting();
    await unlink();
    await linkToAnother();
    await nothingIsSaid();
    expect(await atSource(ANOTHER)).toEqual([]);
    expect((await view()).answers).toEqual([]);
  });

  it('for a program that the connection got after the preview', async () => {
    const input = await shown();
    await changeProgram('other');
    expect(await confirm(input)).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('for a program that the connection got before the queue came to it', async () => {
    await waiting();
    await changeProgram('other');
    await nothingIsSaid();
    expect((await view()).answers).toMatchObject([
      { state: 'failed', problem: expect.stringContaining('another program') as string },
    ]);
  });

  it('with a token of another program', async () => {
    const input = await shown();
    expect(await on.ask('saveToken', { token: OTHER_TOKEN })).toMatchObject({ type: 'invalid' });
    await changeProgram('other');
    expect(await on.ask('saveToken', { token: OTHER_TOKEN })).toMatchObject({ type: 'saved' });
    expect(await confirm(input)).toMatchObject({ type: 'changed', preview: { sender: 'other-bot' } });
    await nothingIsSaid();
  });

  it('in the name of a user whose token came after the preview', async () => {
    const input = await shown();
    expect(await on.ask('saveToken', { token: DEPUTY_TOKEN })).toMatchObject({ type: 'saved' });
    expect(await confirm(input)).toMatchObject({ type: 'changed', preview: { sender: 'acme-deputy' } });
    await nothingIsSaid();
  });

  it('in the name of a user whose token came before the queue came to it', async () => {
    await waiting();
    expect(await on.ask('saveToken', { token: DEPUTY_TOKEN })).toMatchObject({ type: 'saved' });
    await nothingIsSaid();
    const [stopped] = (await view()).answers;
    expect(stopped).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('another user') as string,
    });
    expect(await decide(stopped?.id ?? '', 'send-again')).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('by a connection that is paused', async () => {
    await on.ask('pauseConnection');
    expect(await preview('researcher', SECRET)).toEqual({ type: 'refused', reason: 'paused' });
    await nothingIsSaid();
  });

  it('by a connection that was paused before the queue came to it', async () => {
    await waiting();
    await on.ask('pauseConnection');
    await nothingIsSaid();
    expect((await view()).answers).toMatchObject([{ state: 'failed' }]);
  });

  it('by a connection whose token was removed', async () => {
    const input = await shown();
    await on.ask('saveToken', { token: null });
    expect(await confirm(input)).toEqual({ type: 'refused', reason: 'no-token' });
    await nothingIsSaid();
  });

  it('by an answer that was refused, sent again by somebody who may not', async () => {
    const id = await refused();
    expect(await decide(id, 'send-again', 'lead')).toEqual({ type: 'refused', reason: 'not-yours' });
    await nothingIsSaid();
  });

  it('by an answer that was discarded', async () => {
    const id = await refused();
    await decide(id, 'discard');
    expect(await decide(id, 'send-again')).toMatchObject({ type: 'changed' });
    await nothingIsSaid();
  });

  it('by an answer that was sent already', async () => {
    await answer('researcher', 'Thank you.');
    await quiet();
    const [sent] = (await view()).answers;
    expect(await decide(sent?.id ?? '', 'send-again')).toMatchObject({ type: 'changed' });
    await quiet();
    expect(await atSource()).toEqual(['everyone: Thank you.']);
  });

  it('by a reset of the app’s storage', async () => {
    const input = await shown();
    await site.post('/host/reinstall', {});
    expect((await confirm(input)).type).not.toBe('done');
    await nothingIsSaid();
  });

  it('by a configuration file that names people, which names nobody here', async () => {
    const { exported, importAll, plainOf } = configurationSite(site);
    const [bare, demo] = plainOf((await exported()).file);
    await allow({ team: [], researcher: [] });
    const { file } = await exported();
    const approvers = ['lead'];
    await importAll({ ...file, connections: [bare, { ...demo, approvers }] });
    expect(plainOf((await exported()).file)[1]).toMatchObject({ approvers });
    expect(await preview('researcher', SECRET)).toEqual({ type: 'refused', reason: 'not-yours' });
    await nothingIsSaid();
  });

  it('by characters that the preview cannot show', async () => {
    expect(await preview('researcher', `Thanks\u202E${SECRET}`)).toEqual({
      type: 'refused',
      reason: 'unseen-characters',
    });
  });

  it('by a comment of Bugcrowd or of Jira, whatever it begins with', async () => {
    await on.switchOn();
    await site.advance('PT1M');
    await on.say(1, { body: '/bugcrowd tell them' });
    await site.jira(
      'POST',
      '/issue/SEC-1/comment',
      {
        body: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '/bugcrowd tell them' }] }],
        },
      },
      'dev',
    );
    await on.hour();
    expect(await atSource()).toEqual(['everyone: /bugcrowd tell them']);
    expect(await on.calls('egress', /^POST.*comments$/)).toEqual([]);
  });
});
