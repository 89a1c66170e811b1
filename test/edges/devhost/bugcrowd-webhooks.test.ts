import { createBugcrowd, type Bugcrowd } from '../../../devhost/bugcrowd/bugcrowd';
import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { signBody } from '../../../devhost/bugcrowd/sign';
import type { SignedDelivery } from '../../../devhost/bugcrowd/webhooks/webhooks';
import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';
import type { Instant } from '../../../src/domain/sla/instant';
import { submissionId } from '../../support/bugcrowd-site';

const at = '2026-11-03T09:12:00.000Z';
const now = new Date(at);
const secret = 'a-secret-of-the-webhook-0123456789';
const url = '/webtrigger/hook?connection=demo';
const submission = submissionId(1);

interface Site {
  readonly bugcrowd: Bugcrowd;
  readonly sent: readonly SignedDelivery[];
  /** Makes a request as the demo's token and waits for what it is told of. @returns the bodies so far. */
  readonly write: (method: string, path: string, data: object) => Promise<readonly unknown[]>;
}

function site(): Site {
  const sent: SignedDelivery[] = [];
  const send = (delivery: SignedDelivery): Promise<number> => {
    sent.push(delivery);
    return Promise.resolve(200);
  };
  const bugcrowd = createBugcrowd({ now: () => now, send });
  bugcrowd.addWebhook({ program: 'acme', url, secret });
  bugcrowd.addWebhook({ program: 'other', url: '/webtrigger/hook?connection=other', secret });
  bugcrowd.upsert([{ id: submission, attributes: { title: 'The first', state: 'triaged', severity: 3 } }]);
  return {
    bugcrowd,
    sent,
    async write(method, path, data) {
      const headers = { authorization: `Token ${DEMO_TOKEN}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ data });
      const { ok } = await bugcrowd.handle(
        new Request(`https://api.bugcrowd.com${path}`, { method, headers, body }),
      );
      expect(ok).toBe(true);
      await bugcrowd.settle();
      return sent.map((delivery) => JSON.parse(delivery.body) as unknown);
    },
  };
}

const change = (attributes: object) => ({ type: 'submission', attributes });

describe('a webhook', () => {
  it('tells of a changed submission: what changed, who did it, and how it is now', async () => {
    const { write, sent } = site();
    const [body] = await write(
      'PATCH',
      `/submissions/${submission}`,
      change({ state: 'resolved', severity: 2 }),
    );
    expect(body).toMatchObject({
      data: {
        type: 'event',
        attributes: {
          key: 'submission.updated',
          created_at: at,
          data: {
            changes: { state: { from: 'triaged', to: 'resolved' }, severity: { from: 3, to: 2 } },
            duplicate_ids: [],
          },
        },
        relationships: { resource: { data: { type: 'submission', id: submission } } },
      },
      included: [
        { type: 'identity', attributes: { name: 'acme-bot', email: 'acme-bot@acme.example', staff: false } },
        { type: 'submission', attributes: { state: 'resolved', last_transitioned_to_resolved_at: at } },
      ],
    });
    const [delivery] = sent;
    expect(delivery).toMatchObject({ url, digest: signBody(delivery?.body ?? '', secret, now.getTime()) });
    expect(parseEvent(delivery?.body ?? '', at as Instant)).toMatchObject({
      ok: true,
      event: { key: 'submission.updated' },
    });
  });

  it('gives each event an id of its own', async () => {
    const { write } = site();
    await write('PATCH', `/submissions/${submission}`, change({ severity: 2 }));
    const bodies = await write('PATCH', `/submissions/${submission}`, change({ severity: 3 }));
    expect(new Set(bodies.map((body) => (body as { data: { id: string } }).data.id)).size).toBe(2);
  });

  it('says the labels of changed custom fields', async () => {
    const [body] = await site().write(
      'PATCH',
      `/submissions/${submission}`,
      change({ custom_fields: { 'Jira issue': 'SEC-1' } }),
    );
    expect(body).toMatchObject({
      data: {
        attributes: { data: { changes: { custom_fields: { 'Jira issue': { from: null, to: 'SEC-1' } } } } },
      },
    });
  });

  const comment = {
    type: 'comment',
    attributes: { body: 'Well.', visibility_scope: 'everyone' },
    relationships: { submission: { data: { type: 'submission', id: submission } } },
  };
  it('tells nothing of comments, unless the host is told that it does', async () => {
    const { bugcrowd, write } = site();
    expect(await write('POST', '/comments', comment)).toEqual([]);
    bugcrowd.answerQuestions({ commentEvents: true });
    expect(await write('POST', '/comments', comment)).toMatchObject([
      { data: { attributes: { key: 'submission.updated', data: { changes: {} } } } },
    ]);
  });

  it.each<[string, object]>([
    ['what changes nothing', change({ severity: 3 })],
    ['a new assignee', { type: 'submission', relationships: { assignee: { data: null } } }],
  ])('tells nothing of %s', async (_name, data) => {
    const { bugcrowd, write } = site();
    bugcrowd.upsert([{ id: submission, assignee: 'dana@acme.example' }]);
    expect(await write('PATCH', `/submissions/${submission}`, data)).toEqual([]);
  });

  it('signs as the host is told that it does, and is forgotten by a reset', async () => {
    const { bugcrowd, sent, write } = site();
    bugcrowd.signAs('demo', 'github');
    await write('PATCH', `/submissions/${submission}`, change({ severity: 1 }));
    expect(sent[0]?.digest).toMatch(/^sha256=[0-9a-f]{64}$/);
    const told = { at, program: 'acme', submissionId: submission, key: 'submission.updated', status: 200 };
    expect(bugcrowd.deliveries()).toEqual([told]);
    bugcrowd.reset();
    bugcrowd.upsert([{ id: submission }]);
    await write('PATCH', `/submissions/${submission}`, change({ severity: 1 }));
    expect(sent).toHaveLength(1);
    expect(bugcrowd.deliveries()).toEqual([]);
  });

  it('is kept with the site, and its events keep their numbers', async () => {
    const { bugcrowd, write } = site();
    const restore = bugcrowd.keep();
    const ids = async () =>
      (await write('PATCH', `/submissions/${submission}`, change({ severity: 1 }))).map(
        (body) => (body as { data: { id: string } }).data.id,
      );
    const [first] = await ids();
    bugcrowd.reset();
    restore();
    expect(await ids()).toEqual([first, first]);
  });
});
