import { relatedId } from '../../../devhost/bugcrowd/store/related-id';
import { bugcrowdSite, OTHER_TOKEN, submissionId, type BugcrowdSite } from '../../support/bugcrowd-site';

const submission = submissionId(1);
const other = submissionId(2);
const elsewhere = submissionId(3);

const site = (): BugcrowdSite =>
  bugcrowdSite([
    {
      id: submission,
      attributes: { title: 'The first', severity: 3, state: 'triaged', custom_fields: { Squad: 'Red' } },
      cvssScore: 7,
    },
    { id: other },
    { id: elsewhere, program: 'other' },
  ]);

const patch = (attributes: object, relationships?: object) => ({
  data: { type: 'submission', attributes, ...(relationships !== undefined && { relationships }) },
});

describe('PATCH /submissions/{id}', () => {
  const change = (document: unknown, on = site(), id = submission) =>
    on.write('PATCH', `/submissions/${id}`, document);

  it('changes what it names and answers the whole submission', async () => {
    const on = site();
    on.advance(60_000);
    const { status, body } = await change(patch({ state: 'resolved', severity: 2, title: 'Renamed' }), on);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      id: submission,
      attributes: {
        state: 'resolved',
        severity: 2,
        title: 'Renamed',
        last_transitioned_to_resolved_at: '2026-11-03T09:13:00.000Z',
        last_transitioned_to_triaged_at: null,
      },
      relationships: { activities: { data: { length: 1 } } },
    });
    expect(on.bugcrowd.list()[0]?.updatedAt).toBe('2026-11-03T09:13:00.000Z');
  });

  it('moves no time where the state stays, and nothing where all does', async () => {
    const on = site();
    on.advance(60_000);
    await change(patch({ state: 'triaged', severity: 3 }), on);
    expect(on.bugcrowd.list()[0]).toMatchObject({
      updatedAt: '2026-11-03T09:12:00.000Z',
      activities: [],
      attributes: { last_transitioned_to_triaged_at: null },
    });
  });

  it('sets and clears an assignee of the team', async () => {
    const on = site();
    const assign = (data: object | null) => change(patch({}, { assignee: { data } }), on);
    const dana = { type: 'identity', id: relatedId('identity', 'dana@acme.example') };
    expect(await assign(dana)).toMatchObject({
      status: 200,
      body: { data: { relationships: { assignee: { data: dana } } } },
    });
    expect(await assign({ type: 'identity', id: relatedId('identity', 'olaf@other.example') })).toMatchObject(
      { status: 404 },
    );
    expect(await assign(null)).toMatchObject({
      body: { data: { relationships: { assignee: { data: null } } } },
    });
  });

  it('makes a duplicate of another submission, and takes that back', async () => {
    const on = site();
    const mark = (id: string | null) =>
      change(patch({}, { duplicate_of: { data: id === null ? null : { type: 'submission', id } } }), on);
    expect(await mark(other)).toMatchObject({
      status: 200,
      body: {
        data: { attributes: { duplicate: true }, relationships: { duplicate_of: { data: { id: other } } } },
      },
    });
    expect(await mark(null)).toMatchObject({ body: { data: { attributes: { duplicate: false } } } });
    for (const id of ['invalid_uuid', elsewhere, submission])
      expect(await mark(id)).toMatchObject({ status: 404 });
  });

  it('writes custom fields of the program beside those that there are', async () => {
    const on = site();
    const { body } = await change(patch({ custom_fields: { 'Jira issue': 'SEC-1' } }), on);
    expect(body.data).toMatchObject({
      attributes: { custom_fields: { Squad: 'Red', 'Jira issue': 'SEC-1' } },
    });
    expect(await change(patch({ custom_fields: { Colour: 'red' } }), on)).toMatchObject({
      status: 400,
      body: { errors: [{ source: { pointer: '/data/attributes/custom_fields' } }] },
    });
  });

  it.each<[string, unknown, number, readonly string[]]>([
    [
      'an unknown state',
      patch({ state: 'duplicate' }),
      400,
      ["value 'duplicate' did not match one of the following values: new, triaged,"],
    ],
    [
      'several things at once',
      patch({ invalid_attribute: 'value', severity: 99 }),
      400,
      [
        "'#/data/attributes' contains additional properties ['invalid_attribute']",
        'maximum value of 5, inclusively',
      ],
    ],
    ['severity 0', patch({ severity: 0 }), 400, ['minimum value of 1']],
    [
      'severity as a text',
      patch({ severity: '2' }),
      400,
      ['of type string did not match the following type: integer'],
    ],
    ['what cannot be written', patch({ description: 'x' }), 400, ["['description']"]],
    ['a malformed vrt_id', patch({ vrt_id: 'Other' }), 400, ['did not match the regex']],
    [
      'an empty relationship',
      patch({}, { assignee: {} }),
      400,
      ["'#/data/relationships/assignee' did not contain a required property of 'data'"],
    ],
    [
      'empty data of a relationship',
      patch({}, { assignee: { data: {} } }),
      400,
      ["required property of 'id'", "required property of 'type'"],
    ],
    [
      'an unknown CVSS vector',
      patch({}, { cvss_vector: { data: { type: 'cvss_vector', id: 'invalid_uuid' } } }),
      404,
      ['could not be found'],
    ],
    ['another type', { data: { type: 'invalid_type' } }, 409, ['Provided type: invalid_type']],
    ['an id in the body', { data: { type: 'submission', id: submission } }, 403, ['client-generated']],
  ])('refuses %s', async (_name, document, status, details) => {
    const on = site();
    const [before] = on.bugcrowd.list();
    expect(await change(document, on)).toMatchObject({
      status,
      body: { errors: details.map((detail) => ({ detail: expect.stringContaining(detail) as string })) },
    });
    expect(on.bugcrowd.list()[0]).toEqual(before);
  });

  it('finds only what the token sees', async () => {
    const document = patch({ severity: 1 });
    expect((await change(document, site(), submissionId(9))).status).toBe(404);
    expect((await change(document, site(), elsewhere)).status).toBe(404);
    const asOther = { authorization: `Token ${OTHER_TOKEN}` };
    const path = `/submissions/${submission}`;
    expect((await site().write('PATCH', path, document, asOther)).status).toBe(404);
  });
});
