import type { HealthView } from '../../src/contract/health';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

/** `REFUSED_CASES=10000` measures a large site. */
const { REFUSED_CASES = '60' } = process.env;
const REFUSED = Number(REFUSED_CASES);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The queue takes 500 events a minute. */
const DELIVERIES_A_MINUTE = 400;
/** Enough for a large site on a busy machine. */
const TIMEOUT_MS = 600_000 + REFUSED * 500;
/** From now to the deadline of those that Jira refuses: all fall due in one hour. */
const DUE_IN_MS = 2 * HOUR_MS + (REFUSED / DELIVERIES_A_MINUTE) * MINUTE_MS;
/** Deadlines of critical ones, after that: while the others are tried for the first time, again, and once a day. */
const HEALTHY_AFTER_MS = [20 * MINUTE_MS, 15.4 * HOUR_MS, 55.5 * HOUR_MS];
const WATCHED_MS = 3 * DAY_MS;
/** A sweep begins within an hour, and the most urgent of what is due come first. */
const NOTICED_WITHIN_MS = HOUR_MS + 5 * MINUTE_MS;
/** What Jira refuses costs this many calls at most, each time it is tried. */
const CALLS_A_TRY = 3;
/** One that is refused for good is tried so often in three days: at once, and after 1, 2, 4, 8, 16, 24 and 24 hours. */
const TRIES = 8;

/** Health names so many issues of a kind, and counts so many in all. */
const NAMED = 10;
const MOST_COUNTED = 1000;

const targetDays = { 1: 10, 3: 84, 4: 175 } as const;

/** A submission whose deadline is at that moment. */
function payloadOf(id: string, severity: keyof typeof targetDays, deadlineMs: number): unknown {
  const triagedMs = deadlineMs - targetDays[severity] * DAY_MS;
  const triagedAt = new Date(triagedMs).toISOString();
  return submissionPayload({
    eventId: `event-of-${id}`,
    submissionId: id,
    createdAt: triagedAt,
    attributes: {
      severity,
      submitted_at: new Date(triagedMs - DAY_MS).toISOString(),
      last_transitioned_to_triaged_at: triagedAt,
    },
  });
}

interface Hour {
  readonly calls: number;
  readonly reads: number;
  readonly writes: number;
}

describe(`${REFUSED} cases whose issue Jira refuses for good, and three critical ones`, () => {
  let site: LocalSite;
  let health: Extract<HealthView, { type: 'health' }>;
  const hours: Hour[] = [];
  /** How long after its deadline each critical one was noticed, in ms. */
  let noticedAfterMs: readonly number[] = [];
  let dueMs = 0;

  const healthyId = (index: number): string => `critical-${index}`;

  const deliverAll = async (): Promise<void> => {
    site.host.storageQuota.lift(true);
    for (const [index, afterMs] of HEALTHY_AFTER_MS.entries())
      await site.deliver(payloadOf(healthyId(index), 1, dueMs + afterMs));
    for (let index = 0; index < REFUSED; index += 1) {
      await site.deliver(payloadOf(`refused-${index}`, index % 2 === 0 ? 3 : 4, dueMs - index));
      if (index % DELIVERIES_A_MINUTE === DELIVERIES_A_MINUTE - 1) await site.advance(MINUTE_MS);
    }
    await site.quiesce();
    site.host.storageQuota.lift(false);
  };

  const refuseAll = async (): Promise<void> => {
    for (const { id } of site.host.jira.listIssues()) {
      const { body } = await site.jira('GET', `/issue/${id}/properties/bounty-clock`);
      const { submissionId } = (body as { readonly value: { readonly submissionId: string } }).value;
      const number = /^refused-(\d+)$/.exec(submissionId)?.[1];
      if (number !== undefined)
        site.host.jira.change(Number(number) % 3 === 0 ? { hide: id } : { archive: id });
    }
  };

  const watch = async (): Promise<void> => {
    site.ledger.reset();
    for (let passedMs = 0; passedMs < WATCHED_MS; passedMs += HOUR_MS) {
      await site.advance(HOUR_MS);
      const { totals } = site.ledger.read();
      hours.push({ calls: totals.jira.calls, reads: totals.kvs.reads, writes: totals.kvs.writes });
      site.ledger.reset();
    }
  };

  const commentedMs = async (submissionId: string): Promise<number> => {
    const key = site.caseOf(submissionId)?.issue?.key ?? '';
    const { body } = await site.jira('GET', `/issue/${key}/comment`);
    const { comments } = body as { readonly comments: readonly { readonly created: string }[] };
    const overdue = comments.find((comment) =>
      JSON.stringify(comment).includes('Overdue: the fix was due on'),
    );
    return Date.parse(overdue?.created ?? '');
  };

  beforeAll(async () => {
    site = await createLocalSite();
    await site.reset();
    dueMs = site.now() + DUE_IN_MS;
    await deliverAll();
    await refuseAll();
    await watch();
    noticedAfterMs = await Promise.all(
      HEALTHY_AFTER_MS.map(async (afterMs, index) => (await commentedMs(healthyId(index))) - dueMs - afterMs),
    );
    const view = (await site.invoke('admin-page', 'getHealth')) as HealthView;
    if (view.type === 'health') health = view;
    const most = (of: keyof Hour): number => Math.max(...hours.map((hour) => hour[of]));
    process.stdout.write(
      `${REFUSED} refused: noticed after ${noticedAfterMs.map((ms) => Math.round(ms / MINUTE_MS)).join(', ')} min; most in an hour: ${most('calls')} calls to Jira, ${most('reads')} reads, ${most('writes')} writes; in all ${hours.reduce((sum, { calls }) => sum + calls, 0)} calls\n`,
    );
  }, TIMEOUT_MS);

  it('the critical ones are noticed within the hour', () => {
    for (const afterMs of noticedAfterMs) {
      expect(afterMs).toBeGreaterThanOrEqual(0);
      expect(afterMs).toBeLessThanOrEqual(NOTICED_WITHIN_MS);
    }
  });

  it('every refused one was tried', () => {
    const tried = Array.from({ length: REFUSED }, (_, index) => site.caseOf(`refused-${index}`)).filter(
      (kase) => kase?.issue === null || (kase?.refusedChecks?.count ?? 0) > 0,
    );
    expect(tried).toHaveLength(REFUSED);
  });

  it('the calls of an hour and of all days are bounded', () => {
    expect(hours.reduce((sum, { calls }) => sum + calls, 0)).toBeLessThanOrEqual(
      REFUSED * TRIES * CALLS_A_TRY + 100,
    );
  });

  it('health has a line for each kind, with a count', () => {
    const lines = health.problems.flatMap((line) => ('issues' in line ? [line] : []));
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['issues-gone', 'issues-refused']);
    for (const { issues } of lines) expect(issues).toHaveLength(NAMED);
    const counted = lines.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(Math.min(REFUSED, MOST_COUNTED));
    expect(lines.every(({ more }) => more)).toBe(REFUSED > MOST_COUNTED);
  });
});
