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

  const report = async (): Promise<void> => {
    const reported = submissionAt(1, await site.now());
    await site.bugcrowd([reported]);
    await site.deliver(deliveryOf(reported));
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running' });
  };
  const state = async (): Promise<unknown> => (await site.projection('SEC-1'))['state'];

  it('is told of by its webhook, and the issue follows', async () => {
    await report();
    const { duedate } = (await site.issue('SEC-1')).fields;

    expect(await change({ severity: 1 })).toBe(200);
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    expect((await site.issue('SEC-1')).fields.duedate).not.toBe(duedate);

    expect(await change({ state: 'resolved' })).toBe(200);
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
  });

  const resolve = async (fault: object): Promise<void> => {
    await report();
    await site.fault({ target: 'webhook', match: 'submission.updated', ...fault });
    expect(await change({ state: 'resolved' })).toBe(200);
    await site.settle();
  };

  it('may be told of late', async () => {
    await resolve({ lateMs: 7_200_000 });
    expect(await state()).toBe('running');
    await site.advance('PT1H59M');
    expect(await state()).toBe('running');
    await site.advance('PT1M');
    expect(await state()).toBe('met');
  });

  it('may be told of twice, and is commented on once', async () => {
    await resolve({ duplicate: true });
    expect(await state()).toBe('met');
    const shown = await (await fetch(`${site.host().origin}/bugcrowd/ui`)).text();
    expect(shown.match(/<td>submission\.updated<\/td><td>200<\/td>/g)).toHaveLength(2);
    const comments = await site.comments('SEC-1');
    expect(new Set(comments).size).toBe(comments.length);
  });

  it('may never be told of', async () => {
    await resolve({ timeout: 'before' });
    await site.advance('PT6H');
    expect(await state()).toBe('running');
  });
});
