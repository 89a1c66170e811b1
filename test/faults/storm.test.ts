import type { LedgerEntry } from '../../devhost/base/ledger';
import { freezeTime } from '../support/frozen-time';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

const DELIVERIES = 1200;
/** They arrive in a few bursts within a minute. */
const BURST = 400;
const BURST_EVERY_MS = 15_000;
const STEP_MS = 60_000;
const WITHIN_MS = 4 * 60 * 60 * 1000;
/** Enough for a busy machine. */
const TIMEOUT_MS = 600_000;
/** The wait that Jira asks for after too many calls in one second. */
const RETRY_AFTER_MS = 1000;

/** Minimum number of calls that Jira refuses. */
const TURNED_AWAY = 20;
/** Number of events that the platform delivers twice: the copy runs beside the first and writes the same keys. */
const COPIES = 200;
/** Number of transactions that lose to another one, beside those that really overlap. */
const LOST = 50;

const severities = ['critical', 'high', 'medium', 'low'] as const;

function submissionId(index: number): string {
  return `submission-${index}`;
}

function payloadOf(index: number): unknown {
  return submissionPayload({
    eventId: `event-${index}`,
    submissionId: submissionId(index),
    attributes: { title: `Report ${index}`, severity: (index % severities.length) + 1 },
  });
}

interface Call extends LedgerEntry {
  /** The submission of the work. */
  readonly submission: string;
}

const CASE_READ = /\/entity\/get case (\S+)$/;

/** The consumer's calls by the submission whose case its invocation has read. */
function callsBySubmission(entries: readonly LedgerEntry[]): readonly Call[] {
  const submissions = new Map<string, string>();
  for (const { invocationId, path } of entries) {
    const submission = CASE_READ.exec(path)?.[1];
    if (submission !== undefined) submissions.set(invocationId, submission);
  }
  return entries.flatMap((entry) => {
    const submission = submissions.get(entry.invocationId);
    return submission === undefined ? [] : [{ ...entry, submission }];
  });
}

/** Calls made before the wait that Jira asked for was over. */
function impatient(calls: readonly Call[]): readonly string[] {
  const refusedAt = new Map<string, number>();
  return calls
    .filter(({ kind }) => kind === 'jira')
    .flatMap(({ submission, method, path, at, status }) => {
      const name = `${submission} ${method} ${path.split('?')[0] ?? ''}`;
      const atMs = Date.parse(at);
      const waitedMs = atMs - (refusedAt.get(name) ?? -Infinity);
      if (status === 429) refusedAt.set(name, atMs);
      return waitedMs < RETRY_AFTER_MS ? [`${name} again after ${waitedMs} ms`] : [];
    });
}

describe(`${DELIVERIES} deliveries within a minute`, () => {
  let site: LocalSite;
  const answers: number[] = [];
  let lost = 0;
  let calls: readonly Call[] = [];

  /** Submissions in the order of their issues' creation. */
  const made = (): readonly string[] =>
    calls
      .filter(
        ({ method, path, status }) => method === 'POST' && path === '/rest/api/3/issue' && status === 201,
      )
      // The queue names work by the key of its case.
      .map(({ submission }) => submission.replace(/^bugcrowd:/, ''));

  beforeAll(async () => {
    site = await createLocalSite();
    freezeTime();
    await site.reset();
    const startMs = site.now();
    // Jira's own limits are reached only on a fast machine; these are reached on any.
    site.fault({
      target: 'jira',
      match: 'POST /rest/api/3/issue',
      status: 429,
      headers: { 'Retry-After': String(RETRY_AFTER_MS / 1000), 'RateLimit-Reason': 'jira-burst-based' },
      times: TURNED_AWAY,
    });
    site.fault({ target: 'queue', duplicate: true, times: COPIES });
    site.fault({
      target: 'kvs',
      match: '/transaction',
      status: 400,
      body: { code: 'CONDITIONAL_CHECK_FAILED', message: 'optimistic locking' },
      times: LOST,
    });
    let turnedAway: number[] = [];
    const send = async (indexes: readonly number[]): Promise<void> => {
      for (const index of indexes) {
        const status = await site.deliver(payloadOf(index));
        answers.push(status);
        if (status !== 200) turnedAway.push(index);
      }
    };
    for (let start = 0; start < DELIVERIES; start += BURST) {
      if (start > 0) await site.advance(BURST_EVERY_MS);
      await send(Array.from({ length: BURST }, (_, place) => start + place));
    }
    // What exceeds the storage's limit per minute is refused, and its sender repeats it.
    while (turnedAway.length > 0 && site.now() - startMs < WITHIN_MS) {
      const again = turnedAway;
      turnedAway = [];
      await site.advance(STEP_MS);
      await send(again);
    }
    const isDone = (): boolean =>
      site.queue.waiting().length === 0 && site.host.jira.listIssues().length >= DELIVERIES;
    while (!isDone() && site.now() - startMs < WITHIN_MS) await site.advance(STEP_MS);
    const { entries } = site.ledger.read();
    lost = entries.filter(({ path, status }) => path.includes('/transaction ') && status === 400).length;
    calls = callsBySubmission(entries);
    const minutes = Math.round((site.now() - startMs) / 60_000);
    const refused = calls.filter(({ status }) => status === 429).length;
    process.stdout.write(
      `${DELIVERIES} deliveries: ${made().length} issues in ${minutes} min, ${refused} calls turned away, ${lost} transactions lost\n`,
    );
  }, TIMEOUT_MS);

  afterAll(() => {
    jest.useRealTimers();
  });

  it('are all accepted, or turned away and accepted when sent again', () => {
    expect([...new Set(answers)].filter((status) => status !== 503)).toEqual([200]);
    expect(answers.filter((status) => status === 200)).toHaveLength(DELIVERIES);
  });

  it('run into transactions that lose to one another', () => {
    expect(lost).toBeGreaterThanOrEqual(LOST);
  });

  it('become one issue each, without dead letters', () => {
    expect(site.host.jira.listIssues()).toHaveLength(DELIVERIES);
    expect([...made()].sort()).toEqual(
      Array.from({ length: DELIVERIES }, (_, index) => submissionId(index)).sort(),
    );
    expect(site.caseCount()).toBe(DELIVERIES);
    expect(site.deadLetters()).toEqual([]);
    expect(site.queue.waiting()).toEqual([]);
  });

  it('hit the limits of Jira, and respect its waits', () => {
    expect(calls.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(TURNED_AWAY);
    expect(impatient(calls)).toEqual([]);
  });
});
