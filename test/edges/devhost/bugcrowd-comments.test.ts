import { scopes } from '../../../devhost/bugcrowd/store/stored-comment';
import type { SubmissionInput } from '../../../devhost/bugcrowd/store/submission-input';
import { bugcrowdSite, OTHER_TOKEN, submissionId, type BugcrowdSite } from '../../support/bugcrowd-site';

const submission = submissionId(1);
const id = (number: number): string => `c0330000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const dana = { name: 'Dana Acme', email: 'dana@acme.example', staff: false };
const tess = { name: 'tess_triage', email: null, staff: true };

const conversation: SubmissionInput = {
  id: submission,
  researcher: 'quiet_otter',
  files: [{ id: id(91), fileName: 'steps.txt', content: 'One.\nTwo.\n' }],
  comments: [
    {
      id: id(1),
      body: 'It **still** works.',
      createdAt: '2026-11-02T10:00:00.000Z',
      files: [{ id: id(92), fileName: 'proof.har', fileType: 'application/json', fileSize: 4096 }],
    },
    { id: id(2), body: 'Ours?', scope: 'bugcrowd_and_customer', author: dana },
    { id: id(3), body: 'Which browser?', scope: 'bugcrowd_and_researcher', author: tess },
    { id: id(4), body: 'A known one.', scope: 'bugcrowd', author: tess },
    { id: id(5), body: 'Earlier.', createdAt: '2026-11-01T10:00:00.000Z', author: { name: null } },
  ],
};

const bodies = async ({ call }: BugcrowdSite, query = ''): Promise<readonly unknown[]> => {
  const { status, body } = await call(`/submissions/${submission}?include=comments${query}`);
  expect(status).toBe(200);
  return (body.included ?? []).map(({ attributes }) => attributes['body']);
};

describe('comments of a submission', () => {
  it('have a body, a time and a scope, oldest first', async () => {
    const { body } = await bugcrowdSite([conversation]).call(`/submissions/${submission}?include=comments`);
    expect(body.included?.map(({ id: commentId, type }) => [commentId, type])).toEqual(
      [5, 1, 2].map((number) => [id(number), 'comment']),
    );
    expect(body.included?.[1]).toMatchObject({
      attributes: {
        body: 'It **still** works.',
        created_at: '2026-11-02T10:00:00.000Z',
        visibility_scope: 'everyone',
      },
      relationships: {
        author: { data: { type: 'identity' } },
        file_attachments: { data: [{ type: 'file_attachment', id: id(92) }] },
      },
    });
    expect(body.included?.[1]?.attributes).not.toHaveProperty('updated_at');
  });

  it('are counted in the submission’s relationship, if the token sees them', async () => {
    const { body } = await bugcrowdSite([conversation]).call(`/submissions/${submission}`);
    expect(body.data).toMatchObject({
      relationships: { comments: { data: { length: 3 }, links: { related: { meta: { count: 3 } } } } },
    });
  });

  it('between Bugcrowd and others are not shown, unless the host is told that they are', async () => {
    const site = bugcrowdSite([conversation]);
    expect(await bodies(site)).toEqual(['Earlier.', 'It **still** works.', 'Ours?']);
    site.bugcrowd.answerQuestions({ scopesSeen: scopes });
    expect(await bodies(site)).toHaveLength(5);
    site.bugcrowd.answerQuestions({ scopesSeen: ['everyone'] });
    expect(await bodies(site)).toHaveLength(2);
    site.bugcrowd.reset();
    site.bugcrowd.upsert([conversation]);
    expect(await bodies(site)).toHaveLength(3);
  });

  it('have authors, of whom some are unnamed and none but the team has an address', async () => {
    const site = bugcrowdSite([conversation]);
    site.bugcrowd.answerQuestions({ scopesSeen: scopes });
    const { body } = await site.call(`/submissions/${submission}?include=comments.author,researcher`);
    const people = (body.included ?? []).filter(({ type }) => type === 'identity');
    expect(people.map(({ attributes }) => attributes)).toEqual([
      { name: 'a private user', staff: false },
      { name: 'quiet_otter', staff: false },
      dana,
      { name: 'tess_triage', staff: true },
    ]);
  });

  it('have files, apart from those of the report', async () => {
    const { call } = bugcrowdSite([conversation]);
    const { body } = await call(`/submissions/${submission}?include=file_attachments`);
    expect(body.included).toMatchObject([
      {
        type: 'file_attachment',
        attributes: {
          file_name: 'steps.txt',
          file_size: 10,
          file_type: 'text/plain',
          download_url: `https://files.bugcrowd.com/${id(91)}`,
        },
        relationships: { parent: { data: { type: 'submission', id: submission } } },
      },
    ]);
    const { body: ofComments } = await call(
      `/submissions/${submission}?include=comments.file_attachments&fields[comment]=body&fields[file_attachment]=file_name,file_size`,
    );
    expect(ofComments.included?.at(-1)).toMatchObject({
      type: 'file_attachment',
      attributes: { file_name: 'proof.har', file_size: 4096 },
      relationships: {},
    });
    expect(ofComments.included?.[0]?.relationships).toEqual({});
  });

  it('come with a whole list in one call', async () => {
    const { call } = bugcrowdSite([conversation, { ...conversation, id: submissionId(2), comments: [] }]);
    const { body } = await call('/submissions?include=comments,comments.author,comments.file_attachments');
    expect(body.included?.filter(({ type }) => type === 'comment')).toHaveLength(3);
  });

  it('are kept when the submission is posted again, changed where they are posted again', async () => {
    const site = bugcrowdSite([conversation]);
    site.bugcrowd.upsert([{ id: submission, attributes: { state: 'triaged' } }]);
    site.bugcrowd.upsert([
      {
        id: submission,
        comments: [
          { id: id(1), body: 'Edited.' },
          { body: 'New.', author: dana },
        ],
      },
    ]);
    expect(await bodies(site)).toEqual(['Earlier.', 'Edited.', 'Ours?', 'New.']);
    const { body } = await site.call(`/submissions/${submission}?include=comments.file_attachments`);
    expect(body.included?.filter(({ type }) => type === 'file_attachment')).toHaveLength(1);
  });
});

describe('comments by themselves', () => {
  const list = (query: string, token?: string) =>
    bugcrowdSite([conversation]).call(
      `/submissions/${submission}/comments${query}`,
      token === undefined ? {} : { authorization: `Token ${token}` },
    );

  it('are a list with pages and a filter', async () => {
    expect((await list('')).body).toMatchObject({ meta: { count: 3, total_hits: 3 } });
    expect((await list('?page[limit]=2&page[offset]=2')).body).toMatchObject({
      data: [{ id: id(2) }],
      meta: { count: 1, total_hits: 3 },
    });
    expect((await list('?filter[visibility_scope]=bugcrowd_and_customer,bugcrowd')).body).toMatchObject({
      data: [{ id: id(2) }],
    });
  });

  it('include authors and files', async () => {
    const { body } = await list('?include=author,file_attachments&fields[comment]=author');
    expect(body.included?.map(({ type }) => type)).toEqual([
      ...['identity', 'identity', 'identity'],
      'file_attachment',
    ]);
    expect(body.data).toMatchObject([{ attributes: {} }, { attributes: {} }, { attributes: {} }]);
  });

  it.each([
    ['?filter[visibility_scope]=team', 400],
    ['?include=comments', 400],
    ['?page[limit]=101', 400],
    ['?sort=created', 400],
  ])('refuse %s', async (query, status) => {
    expect((await list(query)).status).toBe(status);
  });

  it('are not found for others', async () => {
    expect((await list('', OTHER_TOKEN)).status).toBe(404);
  });
});

describe('what else belongs to a submission', () => {
  it('is shown: who did what, and what was paid', async () => {
    const at = '2026-11-02T10:00:00.000Z';
    const { call } = bugcrowdSite([
      {
        id: submission,
        activities: [
          { id: id(31), key: 'submission.triaged', createdAt: at, actor: tess },
          { id: id(32), key: 'submission.seen', createdAt: at },
        ],
        rewards: [
          {
            id: id(41),
            createdAt: at,
            rewardedAt: at,
            cancelledAt: null,
            amountCents: 120_000,
            comment: 'Well done',
          },
        ],
        assignee: 'dana@acme.example',
      },
    ]);
    const { body } = await call(
      `/submissions/${submission}?include=activities,activities.actor,monetary_rewards,assignee&fields[monetary_reward]=amount_cents,formatted_amount,comment`,
    );
    expect(body.included).toMatchObject([
      { type: 'activity', relationships: { actor: { data: { type: 'identity' } } } },
      { type: 'activity', relationships: { actor: { data: null } } },
      { type: 'identity', attributes: { name: 'tess_triage', staff: true } },
      {
        type: 'monetary_reward',
        attributes: { amount_cents: 120_000, formatted_amount: '$1200', comment: 'Well done' },
      },
      { type: 'identity', attributes: dana },
    ]);
  });
});
