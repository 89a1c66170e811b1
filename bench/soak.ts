import { createBenchHost } from './bench-host';
import { randomNumbers } from '../devhost/base/random-numbers';
import { randomFault } from './soak-faults';
import { createSoakSite, MS_PER_DELIVERY, type SoakSite, type Usage } from './soak-site';
import { readSoakState, type SoakState } from './soak-state';
import {
  change,
  firstLife,
  soakSubmission,
  triage,
  type SoakEvent,
  type SoakSubmission,
} from './soak-stream';
import { table } from './table';

const SEED = 20_261_105;
const MINUTE_MS = 60_000;
/**
 * Percentages: deliveries that come twice, deliveries during which a call fails, and events that are never delivered.
 */
const COPIES = 5;
const FAULTS = 2;
const DROPS = 1;
/** Events are delivered this much later, so that nothing is reported before it happened. */
const BEHIND_MS = 5 * MINUTE_MS;
/** A comparison skips what has changed more recently. */
const FRESH_MS = 11 * MINUTE_MS;

/** The comparison's own result. */
interface Compared {
  readonly submissions: number;
  readonly missing: number;
  readonly different: number;
  readonly requests: number;
}

interface HealthAnswer {
  readonly connections: readonly {
    readonly connectionId: string;
    readonly comparison: { readonly run: unknown; readonly lastFull: Compared | null };
  }[];
}

type Random = (below: number) => number;

/** A tenth as many new submissions, and one more event of every fifth existing one; some events are never delivered. */
function secondLife(
  known: readonly SoakSubmission[],
  fromMs: number,
  random: Random,
): readonly SoakEvent[][] {
  const added = Array.from({ length: Math.ceil(known.length / 10) }, (_, index) => {
    const submission = soakSubmission(known.length + index, fromMs, random);
    return [submission.next({}, {}, fromMs), triage(submission, fromMs + 1000, random)];
  });
  const changed = known
    .filter((_, index) => index % 5 === 0)
    .map((submission) => [change(submission, fromMs, random)]);
  return [...added, ...changed];
}

async function compareAll(site: SoakSite): Promise<Compared> {
  const { type } = (await site.invoke('startComparison', { connectionId: 'demo' })) as {
    readonly type: string;
  };
  if (type !== 'started') throw new Error(`The comparison was not started: ${type}.`);
  await site.quiesce();
  const health = (await site.invoke('getHealth', {})) as HealthAnswer;
  const { comparison } = health.connections.find(({ connectionId }) => connectionId === 'demo') ?? {};
  if (!comparison?.lastFull) throw new Error('The comparison did not end.');
  return comparison.lastFull;
}

interface Soaked {
  readonly first: SoakState;
  readonly usage: Usage;
  readonly deliveries: number;
  readonly refused: number;
  readonly hostMinutes: number;
  readonly dropped: number;
  readonly compared: Compared;
  readonly bugcrowdCalls: number;
  readonly second: SoakState;
  readonly wallMs: number;
  readonly memoryBytes: number;
}

async function soak(size: number): Promise<Soaked> {
  const startedMs = Date.now();
  const random = randomNumbers(SEED);
  const host = await createBenchHost();
  const site = await createSoakSite(host);
  const fromMs = host.clock.nowMs();
  const submissions = Array.from({ length: size }, (_, number) => soakSubmission(number, fromMs, random));
  const events = firstLife(submissions, fromMs - BEHIND_MS, MS_PER_DELIVERY, COPIES, random);
  await site.deliver(events, () => {
    if (random(100) < FAULTS) host.faults.add(randomFault(random));
  });
  host.faults.reset();
  await site.quiesce();
  const first = await readSoakState(host);
  const usage = { ...site.usage };
  const { deliveries, refused } = site.sent;
  const hostMinutes = (host.clock.nowMs() - fromMs) / MINUTE_MS;

  const groups = secondLife(submissions, host.clock.nowMs() - MINUTE_MS, random);
  const dropped = groups.filter((_, index) => index % (100 / DROPS) === 0);
  for (const event of dropped.flat()) site.happen(event);
  await site.deliver(groups.filter((group) => !dropped.includes(group)).flat(), () => undefined);
  await site.pass(FRESH_MS);
  const bugcrowdBefore = site.usage.bugcrowdCalls;
  const compared = await compareAll(site);
  return {
    first,
    usage,
    deliveries,
    refused,
    hostMinutes,
    dropped: dropped.length,
    compared,
    bugcrowdCalls: site.usage.bugcrowdCalls - bugcrowdBefore,
    second: await readSoakState(host),
    wallMs: Date.now() - startedMs,
    memoryBytes: site.usage.memoryBytes,
  };
}

function named(ids: readonly string[]): string {
  return ids.length === 0 ? '0' : `${ids.length} (${ids.slice(0, 5).join(', ')})`;
}

function rowsOf(size: number, soaked: Soaked): readonly (readonly [string, string])[] {
  const { first, second, usage, compared } = soaked;
  const each = (figure: number): string => (figure / size).toFixed(2);
  return [
    ['submissions', String(size)],
    ['deliveries made', String(soaked.deliveries)],
    ['of these not taken, and sent again', String(soaked.refused)],
    ['issues made', String(first.issues)],
    ['duplicated', named(first.duplicated)],
    ['lost', named(first.lost)],
    ['outdated', named(first.outdated)],
    ['dead letters', String(first.deadLetters)],
    ['events dropped by the platform', String(first.droppedByPlatform)],
    ['Jira calls per submission', each(usage.jiraCalls)],
    ['Jira points per submission', each(usage.jiraPoints)],
    ['KVS reads per submission', each(usage.kvsReads)],
    ['KVS writes and deletes per submission', each(usage.kvsWrites)],
    ['KVS queries in all', String(usage.kvsQueries)],
    ['KVS bytes written per submission', each(usage.kvsBytesWritten)],
    ['queue events per submission', each(usage.queueEvents)],
    ['429s met', String(usage.turnedAway)],
    ['host minutes', soaked.hostMinutes.toFixed(0)],
    ['second phase: submissions whose events were dropped', String(soaked.dropped)],
    ['compared by the app', String(compared.submissions)],
    ['found missing, and found different', `${compared.missing}, ${compared.different}`],
    [
      'requests to Bugcrowd',
      `${compared.requests} (and of the hours after: ${soaked.bugcrowdCalls - compared.requests})`,
    ],
    ['missing after it', named(second.lost)],
    ['outdated after it', named(second.outdated)],
    ['duplicated after it', named(second.duplicated)],
    ['wall time, s', (soaked.wallMs / 1000).toFixed(0)],
    ['peak memory of the process, host and app in one, MiB', (soaked.memoryBytes / 2 ** 20).toFixed(0)],
  ];
}

/**
 * Sends many submissions at once while calls fail; then a comparison finds what was never delivered.
 * @returns true if every submission has exactly one issue in the end.
 */
export async function reportSoak(size: number): Promise<boolean> {
  const soaked = await soak(size);
  console.log(
    `\n${size} submissions with three events each, ${COPIES} % of the deliveries twice, ${FAULTS} % with a call that fails, out of order\n`,
  );
  console.log(table(['', 'soak'], rowsOf(size, soaked)));
  const { first, second } = soaked;
  const wrong = [
    first.duplicated,
    first.lost,
    first.outdated,
    second.lost,
    second.outdated,
    second.duplicated,
  ];
  return wrong.every(({ length }) => length === 0);
}
