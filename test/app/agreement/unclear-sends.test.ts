import { agreementSite } from '../../support/agreement-site';
import { describeApp } from '../../support/site';

describeApp('a change of which Bugcrowd does not say what became of it', (site) => {
  const on = agreementSite(site);

  beforeEach(async () => {
    await on.watch();
    await on.report();
    await on.tell({ state: 'automatic' });
    await on.move('progress', 'review');
    await site.clearLedger();
  });

  it('is not sent again if it has arrived', async () => {
    await site.fault({ target: 'bugcrowd', match: '^PATCH', timeout: 'after', times: 1 });
    await on.move('done');
    expect(await on.state()).toBe('resolved');
    expect(await on.sent()).toBe(1);
    expect(await on.panel()).toMatchObject({ matters: [], sent: [{ to: 'resolved', by: 'automatic' }] });
  });

  it('is sent again if it has not, three times at most, and then by a person', async () => {
    await site.fault({ target: 'bugcrowd', match: '^PATCH', timeout: 'before', times: 3 });
    await on.move('done');
    expect(await on.asks()).toEqual(['state given-up: unresolved > resolved']);
    expect(await on.state()).toBe('unresolved');
    expect(await on.problems()).toContain('issues-not-sent');
    expect(await on.answer('send')).toBe('done');
    await on.quiet();
    expect(await on.state()).toBe('resolved');
    expect(await on.sent()).toBe(1);
    expect(await on.problems()).not.toContain('issues-not-sent');
  });

  it('costs one read and one write of the source where all goes well', async () => {
    await on.move('done');
    const calls = await on.calls('egress', /submissions/);
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  });
});
