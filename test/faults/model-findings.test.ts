import type { FaultInput } from '../../devhost/base/faults';
import { readEndState } from '../support/end-state';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { laterPayload, submissionPayload, SUBMISSION_ID } from '../support/payloads';

const MINUTE_MS = 60_000;

/** Findings of the model-based tests, each as the shortest history that shows it. */

describe('found by the model', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
  });
  beforeEach(() => site.reset());

  it('an update that Jira refused is made on the next delivery', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    site.fault({ target: 'jira', match: 'PUT', status: 429 });
    await site.deliver(laterPayload({ attributes: { title: 'Stored XSS everywhere' } }));
    await site.quiesce();
    const { body } = await site.jira('GET', '/issue/SEC-1?fields=summary');
    expect(body).toMatchObject({ fields: { summary: 'Stored XSS everywhere' } });
    expect(site.caseOf(SUBMISSION_ID)?.issue?.lastWritten.summary).toBe('Stored XSS everywhere');
  });

  /** The issue's title, and the titles in its comments. */
  async function titles(): Promise<readonly string[]> {
    const { issues } = await readEndState(site, SUBMISSION_ID);
    return issues.flatMap(({ summary, comments }) => [
      summary,
      ...comments.flatMap(({ changes }) => changes.filter((change) => change.startsWith('Title'))),
    ]);
  }

  const first = 'Stored XSS in the comment preview';
  const second = 'Stored XSS everywhere';
  const retitled = (eventId: string, hour: number, title: string): unknown =>
    laterPayload({ eventId, createdAt: `2026-11-05T0${hour}:00:00.000Z`, attributes: { title } });

  it.each<[string, FaultInput]>([
    ['cut off after its edit', { target: 'jira', match: 'PUT', crash: 'after' }],
    ['cut off after its comment', { target: 'jira', match: 'comment', crash: 'after' }],
    ['with its comment turned away', { target: 'jira', match: 'comment', status: 429 }],
  ])('an update %s is told once and undone by the next one', async (_name, fault) => {
    await site.deliver(submissionPayload());
    await site.settle();
    site.fault(fault);
    await site.deliver(retitled('event-2', 7, second));
    await site.settle();
    await site.advance(MINUTE_MS);
    await site.deliver(retitled('event-3', 8, first));
    await site.settle();
    // Both are waiting now, and the later one is processed first.
    site.fault({ target: 'kvs', match: 'case', status: 500 });
    await site.quiesce();
    expect(await titles()).toEqual([
      first,
      `Title: “${first}” → “${second}”.`,
      `Title: “${second}” → “${first}”.`,
    ]);
  });

  it('a person’s change on the panel is on the issue, even if the process died before', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    site.fault({ target: 'jira', match: 'comment', crash: 'before' });
    const place = { issueKey: 'SEC-1', accountId: 'dev' };
    const { version } = (await site.invoke('sla-panel', 'getPanel', place)) as { readonly version: number };
    const action = { type: 'first-response', note: 'We look into it.' };
    await expect(
      site.invoke('sla-panel', 'takeAction', { ...place, payload: { action, version } }),
    ).rejects.toThrow('crashed');
    await site.quiesce();
    const { issues } = await readEndState(site, SUBMISSION_ID);
    const reported = issues.flatMap(({ comments }) => comments.flatMap(({ changes }) => changes));
    expect(reported).toEqual(['First response recorded. We look into it.']);
  });
});
