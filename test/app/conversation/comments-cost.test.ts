import { conversationSite } from '../../support/conversation-site';
import { describeApp } from '../../support/site';
import { submissionAt } from '../../support/submission-builders';

const MINUTE_MS = 60_000;

describeApp('the cost of comments of Bugcrowd', (site) => {
  const { report, say, hour, mirrored, switchOn, watch, calls, ago, quiet } = conversationSite(site);

  it('is at most two points of Jira’s quota for each', async () => {
    await watch();
    await report(1);
    await switchOn();
    await site.advance('PT1M');
    // Once a day the app asks whether the project is one that customers see.
    await say(1, { body: 'The first' });
    await hour();
    await say(1, ...['Two', 'Three', 'Four', 'Five'].map((body) => ({ body })));
    await site.clearLedger();
    await hour();
    expect(await mirrored('SEC-1')).toHaveLength(5);
    const { totals } = await site.ledger();
    expect(totals.jira.points).toBeLessThanOrEqual(2 * 4);
  });

  it('is ten requests an hour for a thousand open submissions, and no call of Jira', async () => {
    await watch();
    await report(1);
    await switchOn();
    const triagedAt = await ago(60 * MINUTE_MS);
    const others = Array.from({ length: 999 }, (_, index) =>
      submissionAt(index + 2, triagedAt, { comments: [{ body: `About ${index}`, scope: 'everyone' }] }),
    );
    for (let start = 0; start < others.length; start += 100)
      await site.bugcrowd(others.slice(start, start + 100));
    await hour();
    await site.clearLedger();
    await hour();
    const looked = (await calls('egress', /include=comments/)).filter(({ path }) =>
      path.includes('/submissions?'),
    );
    expect(looked).toHaveLength(10);
    const { entries } = await site.ledger();
    expect(entries.filter(({ kind, path }) => kind === 'jira' && path.includes('comment'))).toEqual([]);
  });

  it('is one read an hour where there is no token, and nothing where they are off', async () => {
    await report(1);
    const idle = async (): Promise<object> => {
      await hour();
      await site.clearLedger();
      await hour();
      const { jira, kvs, queue, egress } = (await site.ledger()).totals;
      return { jira, reads: kvs.reads, writes: kvs.writes, queue, egress };
    };
    const off = await idle();
    await switchOn();
    const { reads, ...withoutToken } = (await idle()) as { readonly reads: number };
    // The token itself, for which nothing says elsewhere whether there is one.
    expect({ ...withoutToken, reads: reads - 1 }).toEqual(off);
  });

  it('does not grow with looks that run twice', async () => {
    await watch();
    await report(1);
    await switchOn();
    await site.advance('PT1M');
    await say(1, { body: 'Any news?' }, { body: 'Anybody?' });
    await site.fault({ target: 'queue', duplicate: true, times: 20 });
    await hour();
    await quiet();
    expect(await mirrored('SEC-1')).toHaveLength(2);
  });
});
