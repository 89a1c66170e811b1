import { answeringSite } from '../../support/answering-site';
import { CLEO, closingSite } from '../../support/closing-site';
import { describeApp } from '../../support/site';

const FORMER = 'former user 1';
/** The report of the week comes within a day after it. */
const A_WEEK = 'P8D';

describeApp('an account that answered, and is closed', (site) => {
  const { report, allow, answer, view, atSource, watch, quiet, problem } = answeringSite(site);
  const { close, stored, act, dayIn } = closingSite(site);

  const refuse = (): Promise<void> =>
    site.fault({
      target: 'bugcrowd',
      match: 'POST https://api.bugcrowd.com/comments',
      status: 403,
      times: 1,
    });

  const move = async (accountId: string, id: string, fields?: object): Promise<void> => {
    const body = { transition: { id }, ...(fields && { fields }) };
    expect((await site.jira('POST', '/issue/SEC-1/transitions', body, accountId)).status).toBe(204);
    await site.settle();
  };

  beforeEach(async () => {
    await watch();
    await report(1);
    await allow({ team: [CLEO], researcher: [CLEO] });
    await answer('team', 'Sent.', CLEO);
    await quiet();
  });

  it('is nowhere in the storage a week later, also where the case names it as well', async () => {
    await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed' });
    await close();
    await site.advance(A_WEEK);
    expect(await stored()).toEqual([]);
    expect((await view()).answers).toMatchObject([{ by: FORMER, state: 'sent' }]);
  });

  it('is nowhere in it either where the case named it after the answer, and does so no longer', async () => {
    const isNamedByCase = async (): Promise<boolean> =>
      (await stored()).some((key) => key.startsWith('bugcrowd:'));
    await site.saveSettings({ asksToClose: false });
    await move('dev', '11');
    await move('dev', '21');
    // Nobody has judged this resolution: until then the case knows who chose it.
    await move(CLEO, '31', { resolution: { id: '10004' } });
    expect(await isNamedByCase()).toBe(true);
    await move('dev', '41');
    expect(await isNamedByCase()).toBe(false);
    await close();
    await site.advance(A_WEEK);
    expect(await stored()).toEqual([]);
    expect((await view()).answers).toMatchObject([{ by: FORMER, state: 'sent' }]);
  });

  it('leaves no answer that waits for somebody: it is not sent, and health does not name it', async () => {
    await refuse();
    await answer('researcher', 'Not sent.', CLEO);
    await quiet();
    expect(await problem('issues-not-answered')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
    await close();
    await site.advance(A_WEEK);
    await quiet();
    expect((await view()).answers).toMatchObject([{ by: FORMER, state: 'sent' }]);
    expect(await stored('Not sent.')).toEqual([]);
    expect(await atSource()).toEqual(['bugcrowd_and_customer: Sent.']);
    expect(await problem('issues-not-answered')).toBeUndefined();
  });
});
