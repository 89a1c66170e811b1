import { conversationSite } from '../../support/conversation-site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';

interface Link {
  readonly globalId: string;
  readonly relationship: string;
  readonly object: { readonly url: string; readonly title: string; readonly summary?: string };
}

describeApp('links to files of Bugcrowd', (site) => {
  const { report, say, hour, switchOn, watch, calls, problem, inJira, ago } = conversationSite(site);
  const links = async (key = 'SEC-1'): Promise<readonly Link[]> =>
    (await site.jira('GET', `/issue/${key}/remotelink`)).body as readonly Link[];
  const linkCalls = async (): Promise<number> => (await calls('jira', /remotelink/)).length;
  const screenshot = { fileName: 'screenshot.png', fileSize: 24_000, fileType: 'image/png' };

  beforeEach(async () => {
    await watch();
    await report(1);
    await switchOn();
    await site.advance('PT1M');
  });

  it('lead to the submission, name size, type, author and time, and are made once', async () => {
    await say(1, { body: 'See this', author: { name: 'Rae', staff: false }, files: [screenshot] });
    await hour();
    const [only, ...others] = await links();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      globalId: expect.stringMatching(`^bounty-clock:bugcrowd:${numberedId(1)}:file:`) as unknown,
      relationship: 'file on Bugcrowd',
      object: {
        url: `https://tracker.bugcrowd.com/acme/submissions/${numberedId(1)}`,
        title: 'screenshot.png',
      },
    });
    expect(only?.object.summary).toMatch(/^24 KB, image\/png, Rae, .* UTC$/);
    await site.clearLedger();
    await hour();
    expect(await linkCalls()).toBe(0);
    expect(await links()).toHaveLength(1);
  });

  it('come with a report that arrives later, and cost one call each', async () => {
    const late = submissionAt(2, await ago(7_200_000), { files: [screenshot, { fileName: 'log.txt' }] });
    await site.post('/host/bugcrowd', { submissions: [late] });
    await site.clearLedger();
    await site.deliver(deliveryOf(late));
    await site.settle();
    expect((await links('SEC-2')).map(({ object }) => [object.title, object.summary])).toEqual([
      ['screenshot.png', '24 KB, image/png, with the report'],
      ['log.txt', expect.stringContaining('with the report')],
    ]);
    expect(await linkCalls()).toBe(2);
  });

  it('stay away of comments that not everyone can read', async () => {
    await say(1, { body: 'For the team', scope: 'bugcrowd_and_customer', files: [screenshot] });
    await switchOn({ type: 'role', id: 'Triage', name: 'Triage' });
    await hour();
    expect(await links()).toEqual([]);
  });

  it.each([
    ['\u202Egnp.exe', '[U+202E]gnp.exe'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['<img src=x onerror=alert(1)>.svg', '<img src=x onerror=alert(1)>.svg'],
    ['a\u0000b\r\nc\u200Bd', 'a b cd'],
    ['\u200B', 'A file without a name'],
    ['👩‍💻.png', '👩‍💻.png'],
    [`${'x'.repeat(253)}👩‍💻.png`, `${'x'.repeat(253)}…`],
  ])('keep the name %j as text', async (name, title) => {
    await say(1, { body: 'See this', files: [{ ...screenshot, fileName: name }] });
    await hour();
    expect((await links()).map(({ object }) => object.title)).toEqual([title]);
    const page = await (await fetch(`${site.host().origin}/jira/browse/SEC-1`)).text();
    expect(page).not.toContain('<img src=x');
  });

  it('of many files are thirty, and one for the others', async () => {
    const many = Array.from({ length: 33 }, (_, index) => ({ ...screenshot, fileName: `${index}.png` }));
    await say(1, { body: 'All of it', files: many });
    await hour();
    const titles = (await links()).map(({ object }) => object.title);
    expect(titles).toHaveLength(31);
    expect(titles.at(-1)).toBe('3 more files on Bugcrowd');
  });

  it('that Jira refuses are named by health, until Jira takes them', async () => {
    await inJira({ issueLinking: false });
    await say(1, { body: 'See this', files: [screenshot] });
    await hour();
    expect(await problem('issues-not-mirrored')).toMatchObject({
      issues: [{ key: 'SEC-1' }],
      detail: expect.stringContaining('Issue linking is currently disabled') as unknown,
    });
    await inJira({ issueLinking: true });
    await hour();
    expect(await links()).toEqual([]);
    await site.advance('P1D');
    await hour();
    expect(await links()).toHaveLength(1);
    expect(await problem('issues-not-mirrored')).toBeUndefined();
  });

  it('stay as they are when the connection wants no more, and health is quiet', async () => {
    await say(1, { body: 'See this', files: [screenshot] });
    await hour();
    await site.saveSettings({ linksToFiles: false });
    await say(1, { body: 'And this', files: [screenshot] });
    await hour();
    expect(await links()).toHaveLength(1);
  });
});
