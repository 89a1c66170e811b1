import { freezeTime } from '../support/frozen-time';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

/** The queue accepts this many events a minute. */
const QUEUE_LIMIT = 500;
const PARKED = 120;
const DELIVERIES = QUEUE_LIMIT + PARKED;
/** Bugcrowd's severities: 1 is critical. The least severe arrive first. */
const severities = [4, 3, 2, 1] as const;
/** Jira asks to wait for longer than the deliveries take to arrive. */
const JIRA_WAIT_SECONDS = 300;
const STEP_MS = 60_000;
const WITHIN_MS = 60 * 60 * 1000;
const TIMEOUT_MS = 300_000;

/** Thirty of each severity in turn, from low to critical. */
function severityOf(index: number): number {
  return severities[Math.floor(index / (PARKED / severities.length)) % severities.length] ?? 4;
}

const CASE_READ = /\/entity\/get case \S*submission-(\d+)$/;

describe(`${DELIVERIES} deliveries within a minute in which Jira asks to wait`, () => {
  let site: LocalSite;
  let answers: readonly number[] = [];
  let parked = 0;
  /** Severities of the deliveries from the storage, in the order in which they were first worked on. */
  let severitiesInOrder: readonly number[] = [];

  beforeAll(async () => {
    site = await createLocalSite();
    freezeTime();
    await site.reset();
    site.fault({
      target: 'jira',
      match: 'POST /rest/api/3/issue',
      status: 503,
      headers: { 'Retry-After': String(JIRA_WAIT_SECONDS) },
      times: 1,
    });
    const received: number[] = [];
    for (let index = 0; index < DELIVERIES; index += 1)
      received.push(
        await site.deliver(
          submissionPayload({
            eventId: `event-${index}`,
            submissionId: `submission-${index}`,
            attributes: { title: `Report ${index}`, severity: severityOf(index) },
          }),
        ),
      );
    answers = received;
    parked = site.host.kvs.entityCount('parked-delivery');
    const startMs = site.now();
    while (site.host.jira.listIssues().length < DELIVERIES && site.now() - startMs < WITHIN_MS)
      await site.advance(STEP_MS);
    const worked = new Set(
      site.ledger
        .read()
        .entries.flatMap(({ path }) => Number(CASE_READ.exec(path)?.[1] ?? Number.NaN))
        .filter((index) => index >= QUEUE_LIMIT),
    );
    severitiesInOrder = [...worked].map(severityOf);
  }, TIMEOUT_MS);

  afterAll(() => {
    jest.useRealTimers();
  });

  it('are all accepted: those that find the queue full wait in the storage', () => {
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    expect(parked).toBe(PARKED);
  });

  it('become one issue each, and nothing stays in the storage', () => {
    expect(site.host.jira.listIssues()).toHaveLength(DELIVERIES);
    expect(site.caseCount()).toBe(DELIVERIES);
    expect(site.host.kvs.entityCount('parked-delivery')).toBe(0);
  });

  it('leave the storage with the most severe first', () => {
    expect(severitiesInOrder).toHaveLength(PARKED);
    expect(severitiesInOrder).toEqual([...severitiesInOrder].sort((a, b) => a - b));
  });
});
