import { doc, fieldErrors, jiraSite, list, messages, record, type JiraSite } from '../../support/jira-site';

async function transitionIds(site: JiraSite, key: string, caller = 'dev'): Promise<readonly unknown[]> {
  const { body } = await site.call('GET', `/issue/${key}/transitions`, undefined, caller);
  return list(record(body)['transitions']).map((transition) => record(transition)['id']);
}

async function move(site: JiraSite, key: string, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const resolution = id === '31' ? { fields: { resolution: { name: 'Done' } } } : {};
    const reply = await site.call('POST', `/issue/${key}/transitions`, { transition: { id }, ...resolution });
    if (reply.status !== 204) throw new Error(`transition ${id}: ${JSON.stringify(reply.body)}`);
  }
}

describe('transitions', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['To Do', [], ['11']],
    ['In Progress', ['11'], ['12', '21']],
    ['In Review', ['11', '21'], ['22', '31']],
    ['Done', ['11', '21', '31'], ['41']],
  ])('lead on from %s', async (name, channel, expected) => {
    const site = jiraSite();
    const key = await site.createIssue();
    await move(site, key, ...channel);
    expect(await site.fieldsOf(key)).toMatchObject({ status: { name } });
    expect(await transitionIds(site, key)).toEqual(expected);
  });

  it('show their screen on request', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    await move(site, key, '11', '21');
    const reply = await site.call(
      'GET',
      `/issue/${key}/transitions?expand=transitions.fields&transitionId=31`,
    );
    expect(reply.body).toMatchObject({
      transitions: [
        {
          id: '31',
          name: 'Done',
          hasScreen: true,
          to: { name: 'Done', statusCategory: { key: 'done' } },
          fields: { resolution: { required: true, allowedValues: [{ name: 'Done' }, {}, {}, {}, {}] } },
        },
      ],
    });
  });

  it('set the resolution on Done and clear it on Reopen', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    await move(site, key, '11', '21');
    site.advance(60_000);
    await move(site, key, '31');
    expect(await site.fieldsOf(key)).toMatchObject({
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-03T09:13:00.000+0000',
    });
    await move(site, key, '41');
    expect(await site.fieldsOf(key)).toMatchObject({ resolution: null, resolutiondate: null });
  });

  it('carry a comment and a property', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    const body = {
      transition: { id: '11' },
      update: { comment: [{ add: { body: doc('On it') } }] },
      properties: [{ key: 'clock', value: { state: 'running' } }],
    };
    expect((await site.call('POST', `/issue/${key}/transitions`, body)).status).toBe(204);
    expect(
      await site.search('comment ~ "on it" and clockState = running and status = "In Progress"'),
    ).toEqual([key]);
  });

  it.each<[string, object, object]>([
    ['no transition', {}, messages("Missing 'transition' identifier")],
    [
      'one that starts elsewhere',
      { transition: { id: '31' } },
      messages("Transition id '31' is not valid for this issue."),
    ],
    [
      'a field its screen lacks',
      { transition: { id: '11' }, fields: { resolution: { name: 'Done' } } },
      fieldErrors({
        resolution: "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
    ],
  ])('refuse %s', async (_, body, expected) => {
    const site = jiraSite();
    const key = await site.createIssue();
    const reply = await site.call('POST', `/issue/${key}/transitions`, body);
    expect(reply).toMatchObject({ status: 400, body: expected });
    expect(await site.fieldsOf(key)).toMatchObject({ status: { name: 'To Do' } });
  });

  it('refuse Done without a resolution', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    await move(site, key, '11', '21');
    const reply = await site.call('POST', `/issue/${key}/transitions`, { transition: { id: '31' } });
    expect(reply).toMatchObject({
      status: 400,
      body: fieldErrors({ resolution: 'Resolution is required.' }),
    });
    expect(await site.fieldsOf(key)).toMatchObject({ status: { name: 'In Review' } });
  });

  it('are hidden from people who may only look', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    expect(await transitionIds(site, key, 'viewer')).toEqual([]);
    const reply = await site.call(
      'POST',
      `/issue/${key}/transitions`,
      { transition: { id: '11' } },
      'viewer',
    );
    expect(reply.status).toBe(400);
  });
});
