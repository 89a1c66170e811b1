import { bugcrowdSite, submissionId, type BugcrowdSite } from '../../support/bugcrowd-site';

const submission = submissionId(1);
const elsewhere = submissionId(3);

const site = (): BugcrowdSite => bugcrowdSite([{ id: submission }, { id: elsewhere, program: 'other' }]);

const comment = (attributes: object, more: object = {}) => ({
  data: {
    type: 'comment',
    attributes,
    relationships: { submission: { data: { type: 'submission', id: submission } } },
    ...more,
  },
});

describe('POST /comments', () => {
  const post = (document: unknown, on = site()) => on.write('POST', '/comments', document);

  it('makes a comment in the name of the token’s user, in its scope', async () => {
    const on = site();
    const written = await post(comment({ body: 'Fixed.', visibility_scope: 'bugcrowd_and_customer' }), on);
    expect(written).toMatchObject({
      status: 201,
      body: {
        data: {
          id: expect.any(String) as string,
          type: 'comment',
          attributes: {
            body: 'Fixed.',
            visibility_scope: 'bugcrowd_and_customer',
            created_at: '2026-11-03T09:12:00.000Z',
          },
          relationships: { submission: { data: { id: submission } } },
        },
      },
    });
    const { body } = await on.call(`/submissions/${submission}?include=comments,comments.author`);
    expect(body.included).toMatchObject([
      { id: (written.body.data as { id: string }).id, attributes: { body: 'Fixed.' } },
      { type: 'identity', attributes: { email: 'acme-bot@acme.example', staff: false } },
    ]);
  });

  it('is for everyone where it does not say for whom', async () => {
    expect(await post(comment({ body: 'Oops.' }))).toMatchObject({
      body: { data: { attributes: { visibility_scope: 'everyone' } } },
    });
  });

  it('leaves the time of the last change, unless the host is told otherwise', async () => {
    const on = site();
    const updated = () => on.bugcrowd.list()[0]?.updatedAt;
    const before = updated();
    on.advance(60_000);
    await post(comment({ body: 'One.' }), on);
    expect(updated()).toBe(before);
    on.bugcrowd.answerQuestions({ commentsMoveUpdated: true });
    await post(comment({ body: 'Two.' }), on);
    expect(updated()).toBe('2026-11-03T09:13:00.000Z');
  });

  const unknownSubmission = {
    relationships: { submission: { data: { type: 'submission', id: 'invalid_uuid' } } },
  };
  const hidden = { relationships: { submission: { data: { type: 'submission', id: elsewhere } } } };
  it.each<[string, unknown, number, string]>([
    [
      'no body',
      comment({}),
      400,
      "The property '#/data/attributes' did not contain a required property of 'body'.",
    ],
    [
      'an empty body',
      comment({ body: '' }),
      400,
      "The property '#/data/attributes/body' was not of a minimum string length of 1.",
    ],
    [
      'a body of null',
      comment({ body: null }),
      400,
      "The property '#/data/attributes/body' of type null did not match the following type: string.",
    ],
    [
      'an unknown scope',
      comment({ body: 'x', visibility_scope: 'team_only' }),
      400,
      "The property '#/data/attributes/visibility_scope' value 'team_only' did not match",
    ],
    [
      'an unknown attribute',
      comment({ body: 'x', private: true }),
      400,
      "contains additional properties ['private']",
    ],
    [
      'no submission',
      comment({ body: 'x' }, { relationships: {} }),
      400,
      "did not contain a required property of 'submission'",
    ],
    ['an unknown submission', comment({ body: 'x' }, unknownSubmission), 404, 'could not be found'],
    ['a submission that the token does not see', comment({ body: 'x' }, hidden), 404, 'could not be found'],
    [
      'another type',
      { data: { type: 'invalid_type' } },
      409,
      'Provided type: invalid_type is not supported by this endpoint.',
    ],
    ['an id of its own', comment({ body: 'x' }, { id: '1234-abc' }), 403, 'Unsupported client-generated ID.'],
    ['no data', {}, 400, "did not contain a required property of 'data'"],
    ['no JSON', '{', 400, 'not JSON'],
  ])('refuses %s', async (_name, document, status, detail) => {
    const on = site();
    expect(await post(document, on)).toMatchObject({
      status,
      body: { errors: [{ status: String(status), detail: expect.stringContaining(detail) as string }] },
    });
    expect(on.bugcrowd.list().flatMap(({ comments }) => comments)).toEqual([]);
  });

  it('refuses other media types', async () => {
    const written = await site().write('POST', '/comments', comment({ body: 'x' }), {
      'content-type': 'text/plain',
    });
    expect(written.status).toBe(415);
  });
});

describe('writes', () => {
  it('share the minute with reads', async () => {
    const on = site();
    for (let call = 0; call < 30; call += 1) {
      await on.call('/submissions');
      await on.write('POST', '/comments', comment({ body: `Comment ${call}.` }));
    }
    expect(
      (
        await on.write('PATCH', `/submissions/${submission}`, {
          data: { type: 'submission', attributes: { severity: 1 } },
        })
      ).status,
    ).toBe(429);
    expect((await on.call('/submissions')).status).toBe(429);
  });

  it('do not pay', async () => {
    expect((await site().write('POST', '/monetary_rewards', {})).status).toBe(501);
  });
});
