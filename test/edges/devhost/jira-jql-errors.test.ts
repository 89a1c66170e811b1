import { jiraSite, messages } from '../../support/jira-site';

const DATE_FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', " +
  "or a period format e.g. '-5d', '4w 2d'.";

describe('JQL that Jira refuses', () => {
  it.each<[string, string]>([
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['cf[99] = 1', "Field 'cf[99]' does not exist or you do not have permission to view it."],
    [
      'issue.property[clock].secret = 1',
      "Field 'issue.property[clock].secret' does not exist or you do not have permission to view it.",
    ],
    [
      'issue.property[other].state = 1',
      "Field 'issue.property[other].state' does not exist or you do not have permission to view it.",
    ],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = Closed', "The value 'Closed' does not exist for the field 'status'."],
    ['assignee = ghost', "The value 'ghost' does not exist for the field 'assignee'."],
    ['Severity = Terrible', "The value 'Terrible' does not exist for the field 'Severity'."],
    ['key = SEC-99', "An issue with key 'SEC-99' does not exist for field 'key'."],
    ['id = 99', "An issue with ID '99' does not exist for field 'id'."],
    ['key = nonsense', "The issue key 'nonsense' for field 'key' is invalid."],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    ['project ~ SEC', "The operator '~' is not supported by the 'project' field."],
    ['labels > a', "The operator '>' is not supported by the 'labels' field."],
    ['text !~ a', "The operator '!~' is not supported by the 'text' field."],
    ['clockState ~ running', "The operator '~' is not supported by the 'clockState' field."],
    ['clockState > running', "The operator '>' is not supported by the 'clockState' field."],
    ['key is EMPTY', "The field 'key' does not support searching for EMPTY values."],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['clockScore > many', "Value 'many' is invalid for the 'clockScore' field."],
    ['created > yesterday', `Date value 'yesterday' for field 'created' is invalid. ${DATE_FORMATS}`],
    ['duedate = "2026-02-30"', `Date value '2026-02-30' for field 'duedate' is invalid. ${DATE_FORMATS}`],
    [
      'clockDeadline < "2026-11-13T09:12:00Z"',
      `Date value '2026-11-13T09:12:00Z' for field 'clockDeadline' is invalid. ${DATE_FORMATS}`,
    ],
    ['status = now()', "A value provided by the function 'now' is invalid for the field 'status'."],
    [
      'created > currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'created'.",
    ],
    ['created > tomorrow()', "Unable to find JQL function 'tomorrow()'."],
    ['created > endOfWeek("1x")', "Invalid argument for JQL function 'endOfWeek'."],
    ['created > startOfDay("1x")', "Invalid argument for JQL function 'startOfDay'."],
    ['project = SEC order by bogus', "Not able to sort using field 'bogus'."],
  ])('%s', async (jql, error) => {
    const site = jiraSite();
    expect(await site.call('POST', '/search/jql', { jql })).toMatchObject({
      status: 400,
      body: messages(error),
    });
  });

  it.each([
    'project = BARE',
    'project = 10001',
    'project = "Bare metal"',
    'project in (SEC, BARE)',
    'NOT project = BARE',
  ])('%s, of a person who may not browse it', async (jql) => {
    const site = jiraSite();
    const [value = ''] = /BARE|10001|Bare metal/.exec(jql) ?? [];
    const refused = messages(`The value '${value}' does not exist for the field 'project'.`);
    site.jira.change({
      deny: { project: 'BARE', account: 'viewer', permissions: ['BROWSE_PROJECTS'] },
    });
    for (const path of ['/search/jql', '/search/approximate-count'])
      expect(await site.call('POST', path, { jql }, 'viewer')).toMatchObject({ status: 400, body: refused });
    expect(await site.call('POST', '/search/jql', { jql })).toMatchObject({ status: 200 });
  });

  it('reports every error', async () => {
    const reply = await jiraSite().call('POST', '/search/jql', { jql: 'project = NOPE and universe = 42' });
    expect(reply.body).toEqual(
      messages(
        "The value 'NOPE' does not exist for the field 'project'.",
        "Field 'universe' does not exist or you do not have permission to view it.",
      ),
    );
  });

  it.each([
    'summary ~',
    'project = SEC and',
    'project SEC',
    '(project = SEC',
    'summary ~ "open',
    'labels in a',
    'duedate < EMPTY',
  ])('syntax: %s', async (jql) => {
    const reply = await jiraSite().call('POST', '/search/jql', { jql });
    expect(reply).toMatchObject({
      status: 400,
      body: {
        errorMessages: [expect.stringMatching(/^Error in the JQL Query: .+ \(line 1, character \d+\)$/)],
      },
    });
  });

  it.each(['status was "To Do"', 'status changed'])('does not cover history: %s', async (jql) => {
    expect((await jiraSite().call('POST', '/search/jql', { jql })).status).toBe(501);
  });

  it('does not reveal a hidden issue', async () => {
    const site = jiraSite();
    await site.createIssue({ security: { id: '10200' } });
    expect(await site.call('POST', '/search/jql', { jql: 'key = SEC-1' }, 'viewer')).toMatchObject({
      status: 400,
    });
    expect(await site.search('key = SEC-1', 'dev')).toEqual(['SEC-1']);
  });
});

describe('jql/parse', () => {
  const queries = [
    'project = SEC and clockState in (running, EMPTY) order by key desc',
    'universe = 42',
    'a =',
  ];
  const structure = {
    where: {
      operator: 'and',
      clauses: [
        { field: { name: 'project' }, operator: '=', operand: { value: 'SEC' } },
        {
          field: { name: 'clockState' },
          operator: 'in',
          operand: {
            values: [{ value: 'running' }, { keyword: 'empty' }],
            encodedOperand: '(running, EMPTY)',
          },
        },
      ],
    },
    orderBy: { fields: [{ field: { name: 'key' }, direction: 'desc' }] },
  };
  const unknown = ["Field 'universe' does not exist or you do not have permission to view it."];

  it.each([
    ['strict', [{ structure }, { errors: unknown }, { errors: [expect.any(String)] }], [true, false, false]],
    ['warn', [{ structure }, { errors: unknown }, { errors: [expect.any(String)] }], [true, true, false]],
    ['none', [{ structure }, {}, { errors: [expect.any(String)] }], [true, true, false]],
  ])('validation=%s', async (validation, expected, structured) => {
    const reply = await jiraSite().call('POST', `/jql/parse?validation=${validation}`, { queries });
    expect(reply).toMatchObject({ status: 200, body: { queries: expected } });
    expect(
      JSON.stringify(reply.body)
        .split('"query":')
        .slice(1)
        .map((one) => one.includes('"structure"')),
    ).toEqual(structured);
  });

  it('gives the parts of a property name', async () => {
    const body = { queries: ['issue.property[clock].score.value > 3 and created > startOfDay("-1d")'] };
    expect((await jiraSite().call('POST', '/jql/parse', body)).body).toMatchObject({
      queries: [
        {
          structure: {
            where: {
              clauses: [
                { field: { property: [{ entity: 'issue', key: 'clock', path: 'score.value' }] } },
                { operand: { function: 'startOfDay', arguments: ['-1d'] } },
              ],
            },
          },
        },
      ],
    });
  });
});
