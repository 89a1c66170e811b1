import type { JiraProductEvent } from '../../../devhost/jira/jira';
import { APP, DUE, FIELD_MODULES, fieldSite, SCORE, STATUS, type FieldSite } from '../../support/field-site';
import { list, record } from '../../support/jira-site';

let site: FieldSite;
let key: string;
let id: number;
beforeEach(async () => {
  site = fieldSite();
  key = await site.createIssue();
  id = await site.idOf(key);
});

const valueOf = async (field: string): Promise<unknown> => (await site.fieldsOf(key))[field];
const historyOf = async (): Promise<readonly unknown[]> => {
  const { body } = await site.call('GET', `/issue/${key}?expand=changelog`);
  return list(record(record(body)['changelog'])['histories']);
};

describe('values of the fields of an app', () => {
  it.each([
    ['a string', STATUS, 'Overdue', 'Overdue'],
    ['a string of 255 characters', STATUS, 'x'.repeat(255), 'x'.repeat(255)],
    ['nothing', STATUS, null, null],
    ['a number', SCORE, 7.5, 7.5],
    ['a time in another zone', DUE, '2026-11-05T10:00:00-03:00', '2026-11-05T13:00:00.000+0000'],
    ['a time without its milliseconds', DUE, '2026-11-05T10:00:00.999Z', '2026-11-05T10:00:00.000+0000'],
    ['a day', 'customfield_10105', '2026-11-05', '2026-11-05'],
    ['a person', 'customfield_10103', { accountId: 'dev' }, expect.objectContaining({ accountId: 'dev' })],
    [
      'a group',
      'customfield_10104',
      { name: 'security-team' },
      expect.objectContaining({ name: 'security-team' }),
    ],
  ])('take %s', async (_name, customField, value, shown) => {
    expect(await site.write([{ customField, issueIds: [id], value }])).toEqual({
      status: 204,
      body: undefined,
      points: 1,
    });
    expect(await valueOf(customField)).toEqual(shown);
  });

  it.each([
    ['a number for a string', STATUS, 7],
    ['a string of 256 characters', STATUS, 'x'.repeat(256)],
    ['a string for a number', SCORE, '7'],
    ['a day for a time', DUE, '2026-11-05'],
    ['a time without a zone', DUE, '2026-11-05T10:00:00'],
    ['a time that does not exist', DUE, '2026-11-05T25:00:00Z'],
    ['a time as a number', DUE, 1_793_872_800_000],
    ['a day that does not exist', 'customfield_10105', '2026-11-31'],
    ['a person by name', 'customfield_10103', 'dev'],
    ['nobody', 'customfield_10103', { accountId: 'nobody' }],
    ['a group that does not exist', 'customfield_10104', { name: 'nobody' }],
  ])('refuse %s', async (_name, customField, value) => {
    expect((await site.write([{ customField, issueIds: [id], value }])).status).toBe(400);
    expect(await valueOf(customField)).toBeNull();
  });

  it('are written for many fields and issues at once, by id or key of the field', async () => {
    const other = await site.idOf(await site.createIssue());
    const statusKey = FIELD_MODULES[1]?.key;
    const updates = [
      { customField: statusKey, issueIds: [id, other], value: 'On track' },
      { customField: SCORE, issueIds: [id], value: 1 },
    ];
    expect((await site.write(updates)).status).toBe(204);
    expect(await site.search('"Clock status" = "On track" ORDER BY key')).toEqual([key, 'SEC-2']);
    const one = { updates: [{ issueIds: [id], value: 'Met' }] };
    expect(await site.call('PUT', `/app/field/${String(statusKey)}/value`, one, APP)).toMatchObject({
      status: 204,
    });
    expect([await valueOf(STATUS), await valueOf(SCORE)]).toEqual(['Met', 1]);
  });

  it('are written by the app as itself alone', async () => {
    const update = { customField: STATUS, issueIds: [id], value: 'x' };
    const forViewer = { ...APP, accountId: 'viewer' };
    for (const caller of ['admin', forViewer])
      expect((await site.write([update], '', caller)).status).toBe(403);
    expect((await site.write([{ ...update, customField: 'customfield_10012' }])).status).toBe(403);
    expect((await site.write([{ ...update, customField: 'summary' }])).status).toBe(403);
    expect((await site.write([{ ...update, customField: 'customfield_19999' }])).status).toBe(404);
    // The key of the module is not that of the field.
    expect((await site.write([{ ...update, customField: 'status' }])).status).toBe(404);
  });

  it.each([
    ['no updates', undefined],
    ['an update without a value', [{ customField: STATUS, issueIds: [10001] }]],
    ['an update without issues', [{ customField: STATUS, issueIds: [], value: 'x' }]],
    ['ids as text', [{ customField: STATUS, issueIds: ['10001'], value: 'x' }]],
    ['a key for an id', [{ customField: STATUS, issueIds: ['SEC-1'], value: 'x' }]],
    ['an issue that does not exist', [{ customField: STATUS, issueIds: [10001, 99999], value: 'x' }]],
    ['a name that Jira does not know', [{ customField: STATUS, issueIds: [10001], value: 'x', key: 1 }]],
    ['an issue twice', [{ customField: STATUS, issueIds: [10001, 10001], value: 'x' }]],
    [
      'a second update that is wrong',
      [
        { customField: STATUS, issueIds: [10001], value: 'x' },
        { customField: SCORE, issueIds: [10001], value: 'x' },
      ],
    ],
  ])('are refused as a whole for %s', async (_name, updates) => {
    expect((await site.write(updates)).status).toBe(400);
    expect(await valueOf(STATUS)).toBeNull();
  });

  it('take 1,000 issues in a request and no more', async () => {
    const ids = [id];
    while (ids.length < 1001) ids.push(await site.idOf(await site.createIssue()));
    const write = async (issueIds: readonly number[]): Promise<number> =>
      (await site.write([{ customField: STATUS, issueIds, value: 'x' }], '?generateAppEvents=false')).status;
    expect(await write(ids)).toBe(400);
    expect(await valueOf(STATUS)).toBeNull();
    expect(await write(ids.slice(0, 1000))).toBe(204);
  });

  it('need the scope that the site asks for: none, if nobody says otherwise', async () => {
    const update = [{ customField: STATUS, issueIds: [id], value: 'x' }];
    const write = async (...scopes: string[]): Promise<number> =>
      (await site.write(update, '', { ...APP, scopes })).status;
    expect(await write()).toBe(204);
    site.jira.change({ fieldValueScope: 'write:app-data:jira' });
    expect([await write('write:jira-work'), await write('write:app-data:jira')]).toEqual([401, 204]);
    site.jira.change({ fieldValueScope: 'write:jira-work' });
    expect([await write('write:jira-work'), await write('write:app-data:jira')]).toEqual([204, 401]);
    site.jira.reset();
    const issue = await site.idOf(await site.createIssue());
    const again = [{ customField: STATUS, issueIds: [issue], value: 'x' }];
    expect((await site.write(again, '', { ...APP, scopes: [] })).status).toBe(204);
  });
});

describe('the traces of a value', () => {
  const events: JiraProductEvent[] = [];
  const write = (value: string, query = ''): Promise<unknown> =>
    site.write([{ customField: STATUS, issueIds: [id], value }], query);
  beforeEach(() => {
    events.length = 0;
    site.jira.onEvent((event) => events.push(event));
  });

  it('are a changelog entry and an event by the app', async () => {
    await write('Overdue');
    const item = {
      field: 'Clock status',
      fieldId: STATUS,
      from: null,
      fromString: null,
      to: null,
      toString: 'Overdue',
    };
    expect(await historyOf()).toMatchObject([
      { author: { accountId: 'bounty-clock-app' }, items: [{ ...item, fieldtype: 'custom' }] },
    ]);
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        atlassianId: 'bounty-clock-app',
        selfGenerated: true,
        changelog: { items: [item] },
      },
    ]);
  });

  it('are left out as asked, each on its own', async () => {
    const { updated } = await site.fieldsOf(key);
    site.advance(60_000);
    await write('Overdue', '?generateChangelog=false');
    expect(await historyOf()).toEqual([]);
    expect((await site.fieldsOf(key))['updated']).toBe(updated);
    expect(events).toMatchObject([{ changelog: { items: [] } }]);
    await write('Met', '?generateAppEvents=false');
    expect([(await historyOf()).length, events.length]).toEqual([1, 1]);
    await write('Missed', '?generateChangelog=false&generateAppEvents=false');
    expect([(await historyOf()).length, events.length]).toEqual([1, 1]);
    expect(await write('x', '?generateChangelog=no')).toMatchObject({ status: 400 });
  });

  it('are none where the value stays the same', async () => {
    await write('Overdue');
    await write('Overdue');
    expect([(await historyOf()).length, events.length]).toEqual([1, 1]);
  });
});

describe('values of the fields of an app in JQL', () => {
  beforeEach(async () => {
    const others = [await site.createIssue(), await site.createIssue()];
    const [second = 0, third = 0] = await Promise.all(others.map(site.idOf));
    await site.write([
      { customField: DUE, issueIds: [id], value: '2026-11-03T09:00:00Z' },
      { customField: DUE, issueIds: [second], value: '2026-11-03T08:00:00Z' },
      { customField: DUE, issueIds: [third], value: '2026-11-04T09:00:00Z' },
      { customField: STATUS, issueIds: [id, second], value: 'Due soon' },
      { customField: SCORE, issueIds: [second], value: 10 },
      { customField: SCORE, issueIds: [third], value: 9 },
    ]);
    await site.createIssue();
  });

  it.each([
    ['"Clock due" < now() ORDER BY "Clock due"', ['SEC-2', 'SEC-1']],
    ['cf[10100] >= "2026-11-03 09:00" ORDER BY cf[10100] DESC', ['SEC-3', 'SEC-1']],
    ['"Clock due" is EMPTY', ['SEC-4']],
    ['"Clock status" = "Due soon" ORDER BY key', ['SEC-1', 'SEC-2']],
    ['"Clock status" = Due', []],
    ['"Clock score" > 8 ORDER BY "Clock score"', ['SEC-3', 'SEC-2']],
  ])('%s', async (jql, keys) => {
    expect(await site.search(jql)).toEqual(keys);
  });

  it.each(['"Clock status" ~ Due', '"Clock status" > Due', '"Clock due" < soon', '"Clock score" = much'])(
    'refuses %s',
    async (jql) => {
      expect((await site.call('POST', '/search/jql', { jql })).status).toBe(400);
    },
  );

  it('come with the index, not before', async () => {
    site.jira.setIndexLag(60_000);
    await site.write([{ customField: STATUS, issueIds: [id], value: 'Overdue' }]);
    expect(await site.search('"Clock status" = Overdue')).toEqual([]);
    site.advance(60_000);
    expect(await site.search('"Clock status" = Overdue')).toEqual(['SEC-1']);
  });
});
