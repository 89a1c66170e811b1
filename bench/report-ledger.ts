import { measureConversationCost } from './conversation-cost';
import { measureCostLedger, unitNames, type UnitName } from './cost-ledger';
import type { BenchTable, Fact, PartResult, Ratio } from './result';
import { dollars, freeAMonth, gigabyteSeconds, perHour, sumOf, type UnitCost } from './unit-cost';

const MANY = 1_000;
const HOURS_A_MONTH = 730;

type Times = readonly (readonly [times: number, name: UnitName])[];

/** Events of a submission from the first to the last: an assumption, on the high side. */
const life: Times = [
  [1, 'created'],
  [1, 'copy'],
  [3, 'again'],
  [3, 'updated'],
  [2, 'commented'],
  [2, 'swept'],
  [30, 'compared'],
];

/** How often people look at its issue meanwhile, also on the high side. */
const looks: Times = [
  [10, 'panel'],
  [30, 'lozenge'],
];

const headings = [
  '',
  'Jira calls',
  'points',
  'KVS reads',
  'writes',
  'bytes read',
  'bytes written',
  'queue events',
  'requests to Bugcrowd',
  'GB-s per 1,000',
  '$ per 1,000',
  'free a month',
  'per hour within points',
];

function row(cost: UnitCost): readonly (string | number)[] {
  return [
    cost.what,
    cost.jiraCalls.toFixed(2),
    cost.jiraPoints.toFixed(2),
    cost.kvsReads.toFixed(1),
    cost.kvsWrites.toFixed(1),
    cost.kvsBytesRead.toFixed(0),
    cost.kvsBytesWritten.toFixed(0),
    cost.queueEvents.toFixed(2),
    cost.requests.toFixed(2),
    (gigabyteSeconds(cost) * MANY).toFixed(1),
    (dollars(cost) * MANY).toFixed(4),
    freeAMonth(cost).toLocaleString('en'),
    perHour(cost)?.toLocaleString('en') ?? 'no limit',
  ];
}

function count(key: string, what: string, value: number, aim: number): Ratio {
  return { key, what, values: [value], aim };
}

function inWords(times: Times): string {
  return times.map(([often, name]) => `${often} × ${unitNames[name]}`).join('; ');
}

function lifeTable(costs: Readonly<Record<UnitName, UnitCost>>, idle: UnitCost): BenchTable {
  const sum = (what: string, times: Times): UnitCost =>
    sumOf(
      what,
      times.map(([often, name]) => [often, costs[name]]),
    );
  const month = sumOf('', [[HOURS_A_MONTH, idle]]);
  return {
    title: 'Total for a submission, from its first event to its last',
    headings,
    rows: [row(sum('a submission', life)), row(sum('people who look at its issue', looks))],
    notes: [
      `Assumed, on the high side. A submission: ${inWords(life)}. People: ${inWords(looks)}.`,
      `A month in which nothing happens: ${gigabyteSeconds(month).toFixed(0)} GB-seconds, ${(month.kvsBytesRead / 1e6).toFixed(0)} MB read, $${dollars(month).toFixed(2)} without the free quota.`,
    ],
  };
}

function factsOf(name: UnitName, cost: UnitCost): readonly Fact[] {
  const what = `submissions ${name}`;
  return [
    { what: `dollars for 1,000 ${what}, beyond the free quota`, value: (dollars(cost) * MANY).toFixed(3) },
    {
      what: `${what} per hour within Jira’s points`,
      value: perHour(cost)?.toLocaleString('en') ?? 'no limit',
    },
  ];
}

/** The app's use of the platform for each kind of event, and its total. */
export async function reportLedger(openCases: readonly number[]): Promise<PartResult> {
  const { units, idleHours } = await measureCostLedger(openCases);
  const idleCalls = idleHours.map(({ calls }) => calls);
  const [idle] = idleHours;
  const talk = await measureConversationCost();
  return {
    part: 'ledger',
    facts: (['created', 'updated'] as const).flatMap((name) => factsOf(name, units[name])),
    tables: [
      {
        title: 'Cost of one, as the mean of a hundred; from the local host’s ledger',
        headings,
        rows: [...Object.values(units), ...idleHours].map(row),
        notes: [
          'GB-seconds: 256 MiB, a tenth of a second for each call of the platform (an assumption), and the processor’s time with the local host’s. Dollars: beyond the free quota of a month, shown as “free a month”.',
        ],
      },
      {
        title: 'Cost of a conversation, with 1,000 open submissions',
        headings,
        rows: Object.values(talk).map(row),
        notes: ['An hour with the token has the comparison in it, with or without comments.'],
      },
      ...(idle === undefined ? [] : [lifeTable(units, idle)]),
    ],
    ratios: [
      count('points-created', 'Jira points per issue created', units.created.jiraPoints, 2),
      count('points-updated', 'Jira points per issue updated', units.updated.jiraPoints, 2),
      count('points-unchanged', 'Jira points per event with nothing new', units.again.jiraPoints, 0),
      count(
        'kvs-duplicate',
        'reads and writes of a repeated delivery, without its secret’s',
        units.copy.calls - 1,
        1,
      ),
      count(
        'idle-growth',
        `calls of an idle hour, ${Math.max(...openCases).toLocaleString('en')} open cases vs. one`,
        Math.max(...idleCalls) / Math.min(...idleCalls),
        1,
      ),
      count('points-comment-in', 'Jira points per comment from Bugcrowd', talk.heard.jiraPoints, 2),
      count(
        'requests-comments-hour',
        'requests of an hour for the comments of 1,000 open submissions, nothing new',
        talk.quietHour.requests - talk.hourWithoutComments.requests,
        12,
      ),
      count(
        'jira-comments-hour',
        'Jira calls of the same hour',
        talk.quietHour.jiraCalls - talk.hourWithoutComments.jiraCalls,
        0,
      ),
      count(
        'idle-without-token',
        'calls of an idle hour with comments on and no token, vs. with comments off',
        talk.hourWithoutToken.calls - talk.hourOff.calls,
        1,
      ),
    ],
  };
}
