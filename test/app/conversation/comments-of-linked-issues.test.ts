import { conversationSite } from '../../support/conversation-site';
import { describeApp } from '../../support/site';
import { numberedId } from '../../support/submission-builders';

const PANEL = 'sla-panel';

describeApp('comments of Bugcrowd on an issue that was linked', (site) => {
  const { report, say, hour, mirrored, switchOn, watch, quiet } = conversationSite(site);
  const ask = (functionKey: string, issueKey: string, payload?: object): Promise<unknown> =>
    site.invoke(PANEL, functionKey, { payload, issueKey, accountId: 'admin' });
  const unlink = async (issueKey: string): Promise<void> => {
    const { version } = (await ask('getPanel', issueKey)) as { readonly version: number };
    const unlinked = await ask('unlinkSubmission', issueKey, { version, reason: 'The wrong one' });
    expect(unlinked).toMatchObject({ type: 'done' });
    await quiet();
  };
  const link = async (issueKey: string): Promise<void> => {
    const submission = numberedId(1);
    const { version } = (await ask('previewLink', issueKey, { submission })) as { readonly version: number };
    const linked = await ask('linkSubmission', issueKey, { submission, version });
    expect(linked).toMatchObject({ type: 'done' });
    await quiet();
  };

  const files = async (key: string): Promise<readonly string[]> => {
    const { body } = await site.jira('GET', `/issue/${key}/remotelink`);
    return (body as readonly { readonly object: { readonly title: string } }[]).map(
      ({ object }) => object.title,
    );
  };

  it('come to the issue that has the submission now, and are not doubled on one that had it', async () => {
    await watch();
    await switchOn();
    await site.advance('PT1M');
    await report(1);
    await say(1, { body: 'Any news?', files: [{ fileName: 'screenshot.png' }] });
    await hour();
    expect(await mirrored('SEC-1')).toHaveLength(1);
    expect(await files('SEC-1')).toEqual(['screenshot.png']);
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'By hand' };
    await site.jira('POST', '/issue', { fields }, 'admin');
    await unlink('SEC-1');
    await link('SEC-2');
    expect(await mirrored('SEC-2')).toHaveLength(1);
    expect([await files('SEC-1'), await files('SEC-2')]).toEqual([[], ['screenshot.png']]);
    await unlink('SEC-2');
    await link('SEC-1');
    await hour();
    expect(await mirrored('SEC-1')).toHaveLength(1);
    expect([await files('SEC-1'), await files('SEC-2')]).toEqual([['screenshot.png'], []]);
  });
});
