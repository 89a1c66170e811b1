import { createHash } from 'node:crypto';
import { resetSite } from '../devhost/demo/demo-site';
import { travelTo } from '../devhost/host/time-travel';
import type { Host } from '../devhost/host/host';
import { submissionPayload } from '../test/support/payloads';
import { createBenchHost, deliverAll } from './bench-host';

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
/** As far back as the overview looks. */
const MONTHS = 24;
const APP = { accountId: 'bounty-clock-app', scopes: ['read:jira-work', 'write:jira-work'] };
/** Jira answers more in a second, and not many more in an hour. */
const CALLS_A_SECOND = 10;
/** Later than any run gets: nothing falls due while figures are counted. */
const NEVER = '2099-01-01T00:00:00Z';

/** A stored case, as far as a copy of it differs. */
interface StoredCase {
  readonly value: {
    readonly data: {
      readonly submissionId: string;
      readonly submitted: { readonly at: string };
      readonly timeline: readonly object[];
      readonly issue: { readonly lastWritten: { readonly projection: object } };
    };
    readonly changedAt: string;
    readonly version: number;
    readonly checkAt?: string;
  };
}

/** Critical to low, each open and fixed. */
const templates = [1, 2, 3, 4].flatMap((severity) =>
  [false, true].map((isFixed) => ({
    id: `template-${String(severity)}-${String(isFixed)}`,
    severity,
    isFixed,
  })),
);

function payloadOf({ id, severity, isFixed }: (typeof templates)[number], nowMs: number): object {
  const at = (days: number): string => new Date(nowMs - days * DAY_MS).toISOString();
  return submissionPayload({
    ...{ eventId: `event of ${id}`, submissionId: id, createdAt: at(1), data: { changes: {} } },
    attributes: {
      ...{ severity, state: isFixed ? 'resolved' : 'triaged' },
      ...{ submitted_at: at(9), last_transitioned_to_triaged_at: at(8) },
      ...(isFixed && { last_transitioned_to_resolved_at: at(2) }),
    },
  });
}

/** The same value with every instant in it earlier. */
function earlier<T>(value: T, byMs: number): T {
  const text = JSON.stringify(value).replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, (instant) =>
    JSON.stringify(new Date(Date.parse(JSON.parse(instant) as string) - byMs).toISOString()),
  );
  return JSON.parse(text) as T;
}

async function createIssue({ jira }: Host, summary: string, projection: object): Promise<void> {
  const request = new Request('http://jira/rest/api/3/issue', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fields: { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary },
      properties: [{ key: 'bounty-clock', value: projection }],
    }),
  });
  const { response } = await jira.handle(request, APP);
  if (response.status !== 201) throw new Error(`Jira answered with ${String(response.status)}.`);
}

/** An id as Bugcrowd has them, the same on every run: what is not alike takes more room in the storage. */
export function idOfCopy(number: number): string {
  const digits = createHash('sha256').update(String(number)).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}

/** Part of a year, the same on every run. */
function spread(number: number, mostMs: number): number {
  return (
    Number.parseInt(
      createHash('sha256')
        .update(`spread ${String(number)}`)
        .digest('hex')
        .slice(0, 8),
      16,
    ) % mostMs
  );
}

/** Copies of eight cases, spread over two years, the older ones changed earlier; each with an issue. */
async function fill(host: Host, cases: number): Promise<void> {
  const stored = templates.map(({ id }) =>
    host.kvs.handle('/api/v1/entity/get', { entityName: 'case', key: `bugcrowd:${id}` }),
  ) as readonly StoredCase[];
  for (let number = templates.length; number < cases; number += 1) {
    const template = stored[number % templates.length];
    if (template === undefined) throw new Error('There is no case to copy.');
    const months = MONTHS - 1 - Math.floor((number / cases) * MONTHS);
    const value = earlier(template.value, months * MONTH_MS);
    const submissionId = idOfCopy(number);
    const submittedMs = Date.parse(value.data.submitted.at) - spread(number, 10 * DAY_MS);
    const submitted = { ...value.data.submitted, at: new Date(submittedMs).toISOString() };
    host.kvs.handle('/api/v1/entity/set', {
      ...{ entityName: 'case', key: `bugcrowd:${submissionId}` },
      value: {
        ...value,
        data: { ...value.data, submissionId, submitted },
        ...(value.checkAt !== undefined && { checkAt: NEVER }),
      },
    });
    if (number % CALLS_A_SECOND === 0) host.clock.set(host.clock.nowMs() + 1_000);
    await createIssue(host, submissionId, value.data.issue.lastWritten.projection);
  }
}

/** Fixes open cases of all months, as an event of each would. */
export function fixSome(host: Host, cases: number, fixes: number): void {
  const entity = { entityName: 'case' };
  const at = new Date(host.clock.nowMs()).toISOString();
  const open = Math.floor((cases - templates.length) / 2);
  for (let fix = 0; fix < fixes; fix += 1) {
    // The first of two copies is open.
    const number = templates.length + 2 * Math.floor((fix * open) / fixes);
    const key = `bugcrowd:${idOfCopy(number)}`;
    const { value } = host.kvs.handle('/api/v1/entity/get', { ...entity, key }) as StoredCase;
    const timeline = [...value.data.timeline, { type: 'fixed', at }];
    host.kvs.handle('/api/v1/entity/set', {
      ...{ ...entity, key },
      value: { ...value, version: value.version + 1, changedAt: at, data: { ...value.data, timeline } },
    });
  }
}

/** A local host with so many cases of one connection, half of them open, which nobody has counted yet. */
export async function figuresSite(cases: number): Promise<Host> {
  const host = await createBenchHost();
  await resetSite(host, { empty: false, demo: false });
  await deliverAll(
    host,
    templates.map((template) => payloadOf(template, host.clock.nowMs())),
  );
  await fill(host, cases);
  // Until the lists of the storage and Jira's search have them all.
  await travelTo(host.clock.nowMs() + 60_000, host);
  return host;
}
