import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { egressHost, type EgressHost } from '../../support/bugcrowd-egress-host';
import { submissionId } from '../../support/bugcrowd-site';

const submission = { type: 'submission', id: submissionId(1) };
const headers = { authorization: `Token ${DEMO_TOKEN}`, 'content-type': 'application/json' };
const write = (method: string, path: string, data: object) => ({
  url: `https://api.bugcrowd.com${path}`,
  init: { method, headers, body: JSON.stringify({ data }) },
});
const comment = write('POST', '/comments', {
  type: 'comment',
  attributes: { body: 'Fixed.', visibility_scope: 'bugcrowd_and_customer' },
  relationships: { submission: { data: submission } },
});
const change = write('PATCH', `/submissions/${submission.id}`, {
  type: 'submission',
  attributes: { state: 'resolved' },
});

describe('a fault in what the app writes to Bugcrowd', () => {
  let egress: EgressHost;
  beforeAll(async () => {
    egress = await egressHost();
  });
  beforeEach(async () => {
    await egress.host.clear();
    egress.host.bugcrowd.upsert([{ id: submission.id }]);
  });
  const isWritten = () =>
    egress.host.bugcrowd.list().map(({ comments, attributes: { state } }) => [comments.length, state]);

  it.each([
    ['a comment', comment, 'POST https://api.bugcrowd.com/comments', [1, 'new']],
    ['a change', change, 'PATCH .*/submissions/', [0, 'resolved']],
  ])('can take the answer or the effect of %s', async (_name, call, match, written) => {
    const fault = (more: object) =>
      egress.control('POST', '/host/faults', { target: 'bugcrowd', match, ...more });
    const nothing = [0, 'new'];
    await fault({ timeout: 'before' });
    expect(await egress.run(call)).toMatchObject({ error: { name: 'TimeoutError' } });
    expect(isWritten()).toEqual([nothing]);
    for (const status of [500, 429]) {
      await fault({ status });
      expect(await egress.run(call)).toMatchObject({ status });
      expect(isWritten()).toEqual([nothing]);
    }
    await fault({ timeout: 'after' });
    expect(await egress.run(call)).toMatchObject({ error: { name: 'TimeoutError' } });
    expect(isWritten()).toEqual([written]);
    await fault({ status: 500, when: 'after' });
    expect(await egress.run(call)).toMatchObject({ status: 500 });
  });

  it('leaves other calls alone', async () => {
    await egress.control('POST', '/host/faults', { target: 'bugcrowd', match: 'PATCH ', status: 503 });
    expect(await egress.run(comment)).toMatchObject({ status: 201 });
    expect(await egress.run(change)).toMatchObject({ status: 503 });
    expect(await egress.run(change)).toMatchObject({ status: 200 });
  });
});
