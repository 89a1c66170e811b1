import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { describeApp } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';

describeApp('a submission that somebody changes over Bugcrowd’s API', (site) => {
  const change = async (attributes: object): Promise<number> => {
    const response = await fetch(`${site.host().origin}/bugcrowd/submissions/${numberedId(1)}`, {
      method: 'PATCH',
      headers: {
        authorization: `Token ${DEMO_TOKEN}`,
        'content-type': 'application/vnd.bugcrowd.v4+json',
      },
      body: JSON.stringify({ data: { type: 'submission', attributes } }),
    });
    return response.status;
  };

  it('is told of by its webhook, and the issue follows', async () => {
    const reported = submissionAt(1, await site.now());
    await site.bugcrowd([reported]);
    await site.deliver(deliveryOf(reported));
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running' });
    const { duedate } = (await site.issue('SEC-1')).fields;

    expect(await change({ severity: 1 })).toBe(200);
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    expect((await site.issue('SEC-1')).fields.duedate).not.toBe(duedate);

    expect(await change({ state: 'resolved' })).toBe(200);
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
  });
});
