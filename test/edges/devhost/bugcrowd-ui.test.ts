import type { Answer } from '../../../devhost/base/exchange';
import { bugcrowdUi } from '../../../devhost/http/play/bugcrowd-ui';
import { egressHost, type EgressHost } from '../../support/bugcrowd-egress-host';
import { submissionId } from '../../support/bugcrowd-site';

const submission = submissionId(1);
const page = `/submissions/${submission}`;
const tess = { name: 'tess_triage', email: null, staff: true };
const comment = (number: number): string => `c0330000-0000-4000-8000-00000000000${number}`;

describe('the pages on which one plays', () => {
  let egress: EgressHost;
  beforeAll(async () => {
    egress = await egressHost();
  });
  beforeEach(async () => {
    await egress.host.clear();
    const url = '/webtrigger/none?connection=demo';
    egress.host.bugcrowd.addWebhook({ program: 'acme', url, secret: 'secret' });
    egress.host.bugcrowd.upsert([
      {
        id: submission,
        researcher: 'quiet_otter',
        attributes: { title: '<i>First</i>', state: 'triaged', severity: 3 },
        comments: [
          { id: comment(1), body: 'Hello <b>all</b>' },
          { id: comment(2), body: 'For the program', scope: 'bugcrowd_and_customer', author: tess },
          { id: comment(3), body: 'For the researcher', scope: 'bugcrowd_and_researcher', author: tess },
          { id: comment(4), body: 'For us', scope: 'bugcrowd', author: tess },
        ],
      },
    ]);
  });
  const stored = () => egress.host.bugcrowd.list().find(({ id }) => id === submission);
  const told = () => egress.host.bugcrowd.deliveries().map(({ key }) => key);

  const open = async (
    as: string,
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    const exchange = {
      method: fields === undefined ? 'GET' : 'POST',
      url: new URL(`/bugcrowd/ui${path}?as=${as}&theme=dark`, 'http://host.test'),
      rawHeaders: [],
      headers: new Headers(),
      body: Buffer.from(new URLSearchParams(fields).toString()),
    };
    const answer = await bugcrowdUi(exchange, egress.host);
    if (answer === undefined) throw new Error(`no page ${path}`);
    return answer;
  };
  const textOf = async (as: string, path = page): Promise<string> => String((await open(as, path)).body);
  /** @returns the status, which is 303 where the form is accepted. */
  const post = async (as: string, action: string, fields: Readonly<Record<string, string>> = {}) => {
    const { status, headers } = await open(as, `${page}/${action}`, fields);
    if (status === 303) expect(headers?.['location']).toBe(`/bugcrowd/ui${page}?as=${as}&theme=dark`);
    return status;
  };

  it('list the submissions, with what comes from outside as text', async () => {
    const text = await textOf('researcher', '');
    expect(text).toContain(
      `href="/bugcrowd/ui${page}?as=researcher&amp;theme=dark">&lt;i&gt;First&lt;/i&gt;</a>`,
    );
    expect(text).toContain('data-color-mode="dark"');
  });

  it.each([
    ['researcher', ['Hello', 'For the researcher']],
    ['member', ['Hello', 'For the program']],
    ['triager', ['Hello', 'For the program', 'For the researcher', 'For us']],
  ])('show the %s the comments of the own scopes', async (as, seen) => {
    const text = await textOf(as);
    expect(
      ['Hello', 'For the program', 'For the researcher', 'For us'].filter((body) =>
        text.includes(`<div class="drawn"><p>${body}`),
      ),
    ).toEqual(seen);
    expect(text).toContain('Hello &lt;b&gt;all&lt;/b&gt;');
  });

  it('draw Markdown, with HTML as text, no foreign pictures and no links that run something', async () => {
    const body = [
      '# Steps',
      '1. Open *this*',
      '2. `<script>`',
      '',
      '[bad](javascript:alert(1)) [good](https://example.com/a)',
      '',
      '![seen](https://tracker.example/pixel.png)',
      '',
      '<img src=x onerror=alert(1)>',
      '',
      '| role |',
      '| --- |',
      '| reader |',
    ].join('\n');
    await post('researcher', 'comment', { body, scope: 'everyone' });
    const text = await textOf('triager');
    expect(text).toContain('<p class="title">Steps</p>');
    expect(text).toContain('<li>Open <em>this</em></li>');
    expect(text).toContain('<code>&lt;script&gt;</code>');
    expect(text).toContain('<a href="https://example.com/a">good</a>');
    expect(text).toContain('<a href="https://tracker.example/pixel.png">seen</a>');
    expect(text).toContain('<td>reader</td>');
    expect(text).not.toMatch(/<img|javascript:/);
  });

  it('list the deliveries of the submission that is shown, and of no other', async () => {
    const other = submissionId(2);
    egress.host.bugcrowd.upsert([{ id: other, attributes: { title: 'Second', state: 'new', severity: 3 } }]);
    await post('triager', 'change', { state: 'resolved', severity: '2' });
    expect(await textOf('triager')).toContain('<td>submission.updated</td>');
    expect(await textOf('triager', `/submissions/${other}`)).not.toContain('<td>submission.updated</td>');
    expect(await textOf('triager', '')).toContain('<td>submission.updated</td>');
  });

  it('let nobody play a stranger, and say who there is', async () => {
    for (const answer of [await open('king', page), await open('king', `${page}/change`, { state: 'new' })]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('Nobody here is “king”. You can play: researcher, triager, member.');
    }
  });

  it('take comments with files, of which nobody is told', async () => {
    const file = { fileName: 'proof.txt', content: 'It works.' };
    expect(await post('member', 'comment', { body: 'Noted.', scope: 'everyone', ...file })).toBe(303);
    expect(stored()?.comments.at(-1)).toMatchObject({
      body: 'Noted.',
      scope: 'everyone',
      author: { email: 'dana@acme.example' },
      files: [{ fileName: 'proof.txt', content: 'It works.', fileSize: 9 }],
    });
    const [, path = ''] = /href="\/bugcrowd\/ui(\/files\/[^?]+)/.exec(await textOf('researcher')) ?? [];
    expect(await open('researcher', path)).toMatchObject({ status: 200, body: 'It works.' });
    expect(told()).toEqual([]);
  });

  it('can tell of comments, where the host is told so on them', async () => {
    expect((await open('member', '/questions', { commentEvents: 'on' })).status).toBe(303);
    await post('researcher', 'comment', { body: 'News.', scope: 'everyone' });
    expect(told()).toEqual(['submission.updated']);
  });

  it('let people edit their own comments and no others', async () => {
    expect(await post('researcher', 'edit', { comment: comment(1), body: 'Hello again' })).toBe(303);
    expect(await post('researcher', 'edit', { comment: comment(2), body: 'Forged' })).toBe(400);
    expect(
      stored()
        ?.comments.map(({ body }) => body)
        .slice(0, 2),
    ).toEqual(['Hello again', 'For the program']);
  });

  it('change state and severity, which is told of', async () => {
    expect(await post('triager', 'change', { state: 'resolved', severity: '2' })).toBe(303);
    expect(stored()?.attributes).toMatchObject({ state: 'resolved', severity: 2 });
    expect(told()).toEqual(['submission.updated']);
  });

  it('block on the researcher, once, and unblock', async () => {
    const need = { reason: 'Impact information', body: 'Who is affected?' };
    expect(await post('member', 'block', need)).toBe(303);
    expect(await post('member', 'block', need)).toBe(400);
    expect(stored()).toMatchObject({ blockedBy: 'researcher' });
    expect(stored()?.comments.at(-1)).toMatchObject({
      scope: 'everyone',
      body: '**Impact information.** Who is affected?',
    });
    expect(await post('triager', 'unblock')).toBe(303);
    expect(await post('triager', 'unblock')).toBe(400);
    expect(stored()?.blockedBy).toBeNull();
    expect(told()).toEqual(['blocker.updated', 'blocker.created']);
    expect(stored()?.activities.map(({ key }) => key)).toEqual(['blocker.created', 'blocker.updated']);
  });

  it('pay a reward, of which nobody is told', async () => {
    expect(await post('member', 'reward', { dollars: '750', comment: '' })).toBe(303);
    expect(stored()?.rewards).toMatchObject([{ amountCents: 75_000, cancelledAt: null }]);
    expect(await textOf('member')).toContain('$750');
    expect(told()).toEqual([]);
  });

  it('take reports, which is told of', async () => {
    const report = { program: 'acme', title: 'New', researcher: 'quiet_otter', description: 'Much' };
    const { status, headers } = await open('researcher', '/submissions', report);
    expect(status).toBe(303);
    expect(told()).toEqual(['submission.created']);
    const path = new URL(headers?.['location'] ?? '', 'http://host.test').pathname;
    expect(await textOf('triager', path.replace('/bugcrowd/ui', ''))).toContain('<h1>New</h1>');
  });

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    ['a scope of others', 'researcher', 'comment', { body: 'x', scope: 'bugcrowd_and_customer' }],
    ['an empty comment', 'researcher', 'comment', { body: ' ', scope: 'everyone' }],
    ['a state from a researcher', 'researcher', 'change', { state: 'resolved', severity: '2' }],
    ['an unknown state', 'triager', 'change', { state: 'done', severity: '2' }],
    ['a blocker from a researcher', 'researcher', 'block', { reason: 'x', body: 'x' }],
    ['a reward from a triager', 'triager', 'reward', { dollars: '1' }],
    ['a reward of nothing', 'member', 'reward', { dollars: '0' }],
  ])('refuse %s', async (_name, as, action, fields) => {
    const before = stored();
    expect(await post(as, action, fields)).toBe(400);
    expect(stored()).toEqual(before);
    expect(told()).toEqual([]);
  });

  it.each(['/nonsense', '/submissions', `/submissions/${submissionId(9)}`, '/files/none'])(
    'say that there is no %s',
    async (path) => {
      const { status, body } = await open('member', path);
      expect(status).toBe(404);
      expect(body).toContain('<a href="/bugcrowd/ui?as=member&amp;theme=dark">All submissions</a>');
    },
  );

  it('name the submission that there is not', async () => {
    const { body } = await open('member', '/submissions/%3Cb%3Erubbish');
    expect(body).toContain('There is no submission “%3Cb%3Erubbish”.');
  });

  it('know no other forms', async () => {
    expect(await post('triager', 'constructor')).toBe(404);
  });
});
