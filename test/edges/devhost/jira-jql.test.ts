import { doc, jiraSite, type JiraSite } from '../../support/jira-site';

/** Four issues that differ in everything that JQL can query, created at 2026-11-03T09:12Z. */
async function seeded(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue(
    {
      summary: 'Stored XSS in comments',
      description: doc('The comment field reflects scripts'),
      priority: { id: '1' },
      labels: ['bugcrowd', 'xss'],
      duedate: '2026-11-13',
      assignee: { id: 'dev' },
      components: [{ name: 'API' }],
      customfield_10010: { value: 'Critical' },
      customfield_10012: 'Red team',
    },
    {
      clock: {
        submissionId: 's-1',
        state: 'running',
        deadline: '2026-11-13T09:12:00Z',
        score: { value: 9.8 },
        note: 'first of many',
        owner: 'dev',
      },
    },
  );
  await site.createIssue(
    {
      summary: 'Missing header',
      priority: { id: '4' },
      labels: ['bugcrowd'],
      duedate: '2026-11-03',
      security: { id: '10200' },
      customfield_10011: { value: 'S3' },
    },
    { clock: { submissionId: 's-2', state: 'breached', deadline: '2026-11-02', score: { value: 3 } } },
  );
  site.advance(86_400_000);
  await site.createIssue({ summary: 'Plain report', reporter: { id: 'viewer' } }, { clock: { state: null } });
  await site.createIssue({ project: { key: 'BARE' }, issuetype: { id: '10101' }, summary: 'Buy a header' });
  await site.call('POST', '/issue/SEC-2/transitions', { transition: { id: '11' } });
  return site;
}

describe('JQL', () => {
  const sites = new Map<string, Promise<JiraSite>>();
  const site = (): Promise<JiraSite> => {
    const made = sites.get('one') ?? seeded();
    sites.set('one', made);
    return made;
  };

  it.each<[string, readonly string[]]>([
    // project, key, id
    ['project = SEC', ['SEC-1', 'SEC-2', 'SEC-3']],
    ['project = sec', ['SEC-1', 'SEC-2', 'SEC-3']],
    ['project = "Bare metal"', ['BARE-1']],
    ['project != SEC', ['BARE-1']],
    ['project in (SEC, 10001)', ['BARE-1', 'SEC-1', 'SEC-2', 'SEC-3']],
    ['key = SEC-2', ['SEC-2']],
    ['issuekey in (SEC-1, BARE-1)', ['BARE-1', 'SEC-1']],
    ['key > SEC-1', ['SEC-2', 'SEC-3']],
    ['key < SEC-3', ['SEC-1', 'SEC-2']],
    ['id = 10001', ['SEC-1']],
    ['id != 10001 and project = SEC', ['SEC-2', 'SEC-3']],
    // choices
    ['status = "In Progress"', ['SEC-2']],
    ['status != "In Progress" and project = SEC', ['SEC-1', 'SEC-3']],
    ['statusCategory = "To Do" and project = SEC', ['SEC-1', 'SEC-3']],
    ['issuetype = Task', ['BARE-1']],
    ['type = 10100', ['SEC-1', 'SEC-2', 'SEC-3']],
    ['priority = Highest', ['SEC-1']],
    ['priority > Low and project = SEC', ['SEC-1', 'SEC-3']],
    ['priority >= Medium and priority < Highest and project = SEC', ['SEC-3']],
    ['resolution = Unresolved and key = SEC-1', ['SEC-1']],
    ['resolution is EMPTY and key = SEC-1', ['SEC-1']],
    ['level = "Security team"', ['SEC-2']],
    ['component = API', ['SEC-1']],
    ['component is EMPTY and project = SEC', ['SEC-2', 'SEC-3']],
    // labels and people
    ['labels = BUGCROWD', ['SEC-1', 'SEC-2']],
    ['labels in (xss, other)', ['SEC-1']],
    ['labels != xss', ['SEC-2']],
    ['labels not in (xss)', ['SEC-2']],
    ['labels = unheard-of', []],
    ['assignee = dev', ['SEC-1']],
    ['assignee = "Dana Developer"', ['SEC-1']],
    ['assignee != dev', []],
    ['assignee is not EMPTY', ['SEC-1']],
    ['reporter = viewer', ['SEC-3']],
    ['reporter = currentUser() and project = SEC', ['SEC-1', 'SEC-2']],
    // text
    ['summary ~ xss', ['SEC-1']],
    ['summary ~ "header missing"', ['SEC-2']],
    ['summary ~ "\\"header missing\\""', []],
    ['summary ~ "head*"', ['BARE-1', 'SEC-2']],
    ['summary ~ head', []],
    ['summary !~ header and project = SEC', ['SEC-1', 'SEC-3']],
    ['description ~ scripts', ['SEC-1']],
    ['description is EMPTY and project = SEC', ['SEC-2', 'SEC-3']],
    ['text ~ scripts', ['SEC-1']],
    ['description !~ EMPTY', ['SEC-1']],
    // custom fields
    ['cf[10010] = Critical', ['SEC-1']],
    ['Severity = Critical', ['SEC-1']],
    ['Severity = S3', ['SEC-2']],
    ['Severity[Dropdown] = S3', ['SEC-2']],
    ['cf[10011] is not EMPTY', ['SEC-2']],
    ['Severity is not EMPTY', ['SEC-1', 'SEC-2']],
    ['Team ~ red', ['SEC-1']],
    // property aliases, by type
    ['clockSubmission = "s-1"', ['SEC-1']],
    ['clockSubmission = "S-1"', []],
    ['clockSubmission in ("s-1", "s-2")', ['SEC-1', 'SEC-2']],
    ['clockState != running', ['SEC-2']],
    ['clockState is EMPTY', ['BARE-1', 'SEC-3']],
    ['clockState in (running, EMPTY)', ['BARE-1', 'SEC-1', 'SEC-3']],
    ['clockScore = 9.8', ['SEC-1']],
    ['clockScore < 9', ['SEC-2']],
    ['clockDeadline <= "2026-11-13 09:12"', ['SEC-1', 'SEC-2']],
    ['clockDeadline < "2026-11-13 09:12"', ['SEC-2']],
    ['clockDeadline <= now()', ['SEC-2']],
    ['clockDeadline is EMPTY', ['BARE-1', 'SEC-3']],
    ['clockNote ~ many', ['SEC-1']],
    ['clockOwner = currentUser() or clockOwner = dev', ['SEC-1']],
    ['issue.property[clock].state = running', ['SEC-1']],
    ['issue.property["clock"].score.value >= 3', ['SEC-1', 'SEC-2']],
    // logic
    ['labels = bugcrowd and (clockState = running or priority = Low)', ['SEC-1', 'SEC-2']],
    ['not labels = xss', ['SEC-2']],
    ['not (labels = xss or status = "In Progress")', []],
    ['not duedate < "2026-11-10"', ['SEC-1']],
    ['project = BARE or clockState = breached and priority = Low', ['BARE-1', 'SEC-2']],
  ])('%s', async (jql, expected) => {
    expect(await (await site()).search(`${jql} order by key`)).toEqual(expected);
  });

  // The query runs at 2026-11-04T09:12Z. SEC-1 is due on the 13th, SEC-2 on the 3rd; both were created on the 3rd at
  // 09:12.
  it.each<[string, readonly string[]]>([
    ['duedate = "2026-11-13"', ['SEC-1']],
    ['due = "2026/11/13"', ['SEC-1']],
    ['duedate < now()', ['SEC-2']],
    ['duedate < -1d', []],
    ['duedate <= -1d', ['SEC-2']],
    ['duedate < 9d', ['SEC-2']],
    ['duedate <= 9d', ['SEC-1', 'SEC-2']],
    ['duedate <= endOfDay("1w 2d")', ['SEC-1', 'SEC-2']],
    ['duedate <= endOfWeek()', ['SEC-2']],
    ['duedate <= endOfWeek(1)', ['SEC-1', 'SEC-2']],
    ['duedate >= startOfWeek("3d")', ['SEC-1', 'SEC-2']],
    ['duedate >= startOfWeek("4d")', ['SEC-1']],
    ['clockDeadline >= startOfWeek() and clockDeadline <= endOfWeek()', ['SEC-2']],
    ['duedate is EMPTY', ['BARE-1', 'SEC-3']],
    ['created < -24h', []],
    ['created <= -24h', ['SEC-1', 'SEC-2']],
    ['created >= startOfDay()', ['BARE-1', 'SEC-3']],
    ['created >= startOfDay(-1)', ['BARE-1', 'SEC-1', 'SEC-2', 'SEC-3']],
    ['created <= endOfDay("-1d")', ['SEC-1', 'SEC-2']],
    ['created < "2026-11-03 09:13"', ['SEC-1', 'SEC-2']],
    ['updated >= startOfDay() and project = SEC', ['SEC-2', 'SEC-3']],
  ])('dates: %s', async (jql, expected) => {
    expect(await (await site()).search(`${jql} order by key`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['', ['BARE-1', 'SEC-3', 'SEC-2', 'SEC-1']],
    ['order by key asc', ['BARE-1', 'SEC-1', 'SEC-2', 'SEC-3']],
    ['order by key desc', ['SEC-3', 'SEC-2', 'SEC-1', 'BARE-1']],
    ['order by priority desc, key asc', ['SEC-1', 'BARE-1', 'SEC-3', 'SEC-2']],
    ['order by duedate asc, key asc', ['SEC-2', 'SEC-1', 'BARE-1', 'SEC-3']],
    ['order by duedate desc, key desc', ['SEC-3', 'BARE-1', 'SEC-1', 'SEC-2']],
    ['order by summary', ['BARE-1', 'SEC-2', 'SEC-3', 'SEC-1']],
    ['order by clockDeadline asc, key desc', ['SEC-2', 'SEC-1', 'SEC-3', 'BARE-1']],
    ['order by project asc, created asc, id desc', ['BARE-1', 'SEC-2', 'SEC-1', 'SEC-3']],
  ])('ordered "%s"', async (orderBy, expected) => {
    expect(await (await site()).search(`created is not EMPTY ${orderBy}`)).toEqual(expected);
  });

  it('answers the same query twice', async () => {
    const twice = [await (await site()).search('key = SEC-1'), await (await site()).search('key = SEC-1')];
    expect(twice).toEqual([['SEC-1'], ['SEC-1']]);
  });

  it('finds a property value that has moved to another issue', async () => {
    const own = jiraSite();
    await own.createIssue({}, { clock: { submissionId: 'moved' } });
    await own.createIssue();
    await own.call('DELETE', '/issue/SEC-1/properties/clock');
    await own.call('PUT', '/issue/SEC-2/properties/clock', { submissionId: 'moved' });
    expect(await own.search('clockSubmission = moved')).toEqual(['SEC-2']);
  });
});
