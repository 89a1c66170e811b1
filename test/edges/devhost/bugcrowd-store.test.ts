import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submissionInDelivery } from '../../../devhost/bugcrowd/submission-in-delivery';
import { demoDeliveries } from '../../../devhost/demo/demo-deliveries';
import { pastSubmissions } from '../../../devhost/demo/past-submissions';
import { demoSubmissions } from '../../../devhost/demo/demo-submissions';
import { olderSubmissions } from '../../../devhost/demo/older-submissions';
import { egressHost, type EgressHost } from '../../support/bugcrowd-egress-host';
import { bugcrowdSite, submissionId } from '../../support/bugcrowd-site';

describe('a submission that is posted again', () => {
  it('keeps the values that are left out, attributes included', () => {
    const { bugcrowd, advance } = bugcrowdSite([
      { id: submissionId(1), program: 'bare-metal', attributes: { title: 'A', severity: 3 }, cvssScore: 5 },
    ]);
    advance(1000);
    bugcrowd.upsert([{ id: submissionId(1), attributes: { severity: null, state: 'triaged' } }]);
    expect(bugcrowd.list()).toMatchObject([
      {
        program: 'bare-metal',
        attributes: {
          title: 'A',
          severity: null,
          state: 'triaged',
          submitted_at: '2026-11-03T09:12:00.000Z',
        },
        cvssScore: 5,
        updatedAt: '2026-11-03T09:12:01.000Z',
      },
    ]);
  });

  it('has the given time of its update', () => {
    const updatedAt = '2026-01-01T00:00:00Z';
    expect(bugcrowdSite([{ id: submissionId(1), updatedAt }]).bugcrowd.list()).toMatchObject([{ updatedAt }]);
  });

  it('is refused, with all beside it, if its program does not exist', () => {
    const { bugcrowd } = bugcrowdSite();
    expect(() => {
      bugcrowd.upsert([{ id: submissionId(1) }, { id: submissionId(2), program: 'acne' }]);
    }).toThrow('no program "acne"');
    expect(bugcrowd.list()).toEqual([]);
  });
});

describe('/host/bugcrowd', () => {
  let host: EgressHost;
  beforeAll(async () => {
    host = await egressHost();
  });
  const post = (submissions: readonly object[]) => host.control('POST', '/host/bugcrowd', { submissions });

  it('fills, lists and empties, and so does a reset', async () => {
    expect(await post([{ id: submissionId(1) }, { id: submissionId(2), cvssScore: null }])).toEqual({
      submissions: 2,
    });
    expect(await host.control('GET', '/host/bugcrowd')).toMatchObject({
      submissions: [{ id: submissionId(1), attributes: { state: 'new' } }, { id: submissionId(2) }],
    });
    await host.control('DELETE', '/host/bugcrowd');
    expect(await host.control('GET', '/host/bugcrowd')).toEqual({ submissions: [] });
    await post([{ id: submissionId(1) }]);
    await host.control('POST', '/host/reset', { empty: true });
    expect(host.host.bugcrowd.list()).toEqual([]);
  });

  it.each([
    ['an unknown attribute', { id: submissionId(1), attributes: { updated_at: 'now' } }],
    ['an id that is no UUID', { id: 'one' }],
    ['an unknown property', { id: submissionId(1), cvss: 9.1 }],
    ['an unknown program', { id: submissionId(1), program: 'acne' }],
    ['no instant', { id: submissionId(1), updatedAt: 'yesterday' }],
  ])('refuses %s', async (_name, submission) => {
    await expect(post([submission])).rejects.toMatchObject({ name: 'BadRequestError' });
  });

  it('sets parts of Bugcrowd’s answers that its documentation leaves open', async () => {
    await post([{ id: submissionId(1), attributes: { state: 'paused', severity: 'high' } }]);
    expect(host.host.bugcrowd.list()).toMatchObject([{ attributes: { state: 'paused', severity: 'high' } }]);
  });
});

describe('a delivery', () => {
  const folder = join(__dirname, '..', '..', 'fixtures', 'bugcrowd');
  const fixture = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('can carry a submission to store in Bugcrowd', () => {
    expect(submissionInDelivery(fixture('triaged-cvss.json'), 'bare-metal')).toMatchObject({
      id: '5e4d0000-0000-4000-8000-000000000103',
      program: 'bare-metal',
      attributes: { severity: 3, state: 'triaged', vrt_version: '1.14.1' },
      cvssScore: 9.1,
      updatedAt: '2026-11-20T10:15:00.000Z',
    });
  });

  it('can carry a reward, which Bugcrowd’s API then gives', async () => {
    const submission = submissionInDelivery(fixture('rewarded.json'), 'acme');
    const { call } = bugcrowdSite(submission === null ? [] : [submission]);
    const { body } = await call(
      `/submissions/${submission?.id ?? ''}?include=monetary_rewards&fields[monetary_reward]=rewarded_at,cancelled`,
    );
    expect(body.included).toMatchObject([
      { type: 'monetary_reward', attributes: { rewarded_at: '2026-11-22T08:45:00.000Z', cancelled: false } },
    ]);
  });

  const aboutSubmissions = readdirSync(folder).filter((name) => !name.startsWith('blocker-'));
  it.each(aboutSubmissions)('%s does', (name) => {
    const submission = submissionInDelivery(fixture(name), 'acme');
    const { bugcrowd } = bugcrowdSite(submission === null ? [] : [submission]);
    expect(bugcrowd.list()).toHaveLength(1);
  });

  it.each(['null', '{}', '{"data":{"attributes":{}},"included":[]}', fixture('blocker-created.json')])(
    'may carry none: %.40s',
    (body) => {
      expect(submissionInDelivery(body, 'acme')).toBeNull();
    },
  );
});

describe('the demo', () => {
  const nowMs = Date.parse('2026-11-03T09:12:00.000Z');

  it('delivers exactly what Bugcrowd has', () => {
    const { bugcrowd } = bugcrowdSite([...demoSubmissions(nowMs), ...pastSubmissions(nowMs)]);
    const [present = [], triages = [], past = []] = demoDeliveries(nowMs).map((bodies) =>
      bodies.map((body) => submissionInDelivery(body, 'acme')),
    );
    expect(present).toHaveLength(5);
    // What was closed without a fix was triaged before: else it would have no issue.
    expect(triages.map((submission) => submission?.attributes?.state)).toEqual(['triaged', 'triaged']);
    expect(past).toHaveLength(pastSubmissions(nowMs).length);
    for (const submission of [...present, ...past]) {
      const kept = bugcrowd.list().find(({ id }) => id === submission?.id);
      expect(kept).toMatchObject({ ...submission, updatedAt: expect.any(String) as string });
    }
  });

  it('has older submissions without deliveries, the same every time', () => {
    const older = olderSubmissions(nowMs);
    expect(older).toEqual(olderSubmissions(nowMs));
    const { bugcrowd } = bugcrowdSite([...older, ...demoSubmissions(nowMs)]);
    const all = bugcrowd.list();
    expect(all).toHaveLength(45);
    expect(new Set(all.map(({ attributes }) => attributes.state)).size).toBe(8);
    expect(new Set(all.map(({ attributes }) => attributes.severity))).toEqual(new Set([1, 2, 3, 4, 5, null]));
    expect(
      all.every(({ duplicateOf }) => duplicateOf === null || all.some(({ id }) => id === duplicateOf)),
    ).toBe(true);
    expect(all.every(({ updatedAt }) => Date.parse(updatedAt) < nowMs)).toBe(true);
  });
});
