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
      readonly issue: { readonly lastWritten: { readonly projection: object } };
    };
    readonly changedAt: string;
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
    const submissionId = `copy-${String(number)}`;
    host.kvs.handle('/api/v1/entity/set', {
      ...{ entityName: 'case', key: `bugcrowd:${submissionId}` },
      value: {
        ...value,
        data: { ...value.data, submissionId },
        ...(value.checkAt !== undefined && { checkAt: NEVER }),
      },
    });
    if (number % CALLS_A_SECOND === 0) host.clock.set(host.clock.nowMs() + 1_000);
    await createIssue(host, submissionId, value.data.issue.lastWritten.projection);
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
