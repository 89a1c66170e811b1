import type { Host } from '../devhost/host/host';
import type { Case } from '../src/domain/cases/case';

const PAGE_SIZE = 100;

/** State of a site, seen from Jira's, Bugcrowd's and the app's side. */
export interface SoakState {
  readonly issues: number;
  /** Submissions that have more than one issue. */
  readonly duplicated: readonly string[];
  /** Submissions of Bugcrowd without an issue, although all should have one. */
  readonly lost: readonly string[];
  /** Submissions whose issue does not match Bugcrowd. */
  readonly outdated: readonly string[];
  readonly deadLetters: number;
  readonly droppedByPlatform: number;
}

interface FoundPage {
  readonly issues: readonly {
    readonly fields: { readonly summary: string };
    readonly properties?: { readonly 'bounty-clock'?: { readonly submissionId?: string } };
  }[];
  readonly nextPageToken?: string;
}

/** The summaries of all issues by the submission in their property. */
async function issuesBySubmission({ jira }: Host): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let token: string | undefined;
  do {
    const query = new URLSearchParams({
      jql: 'project = SEC ORDER BY created ASC',
      fields: 'summary',
      properties: 'bounty-clock',
      maxResults: String(PAGE_SIZE),
      ...(token !== undefined && { nextPageToken: token }),
    });
    const request = new Request(`http://jira/rest/api/3/search/jql?${query.toString()}`);
    const { response } = await jira.handle(request, { accountId: 'admin' });
    const page = (await response.json()) as FoundPage;
    for (const { fields, properties } of page.issues) {
      const id = properties?.['bounty-clock']?.submissionId ?? 'none';
      found.set(id, [...(found.get(id) ?? []), fields.summary]);
    }
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}

function isOutdated(kase: Case | undefined, attributes: Readonly<Record<string, unknown>>): boolean {
  if (kase === undefined) return true;
  const { title, state, severity } = attributes;
  const { facts, outbox, issue } = kase;
  const isKnown = facts.title === title && facts.state === state && facts.priority === severity;
  return (
    !isKnown ||
    outbox !== null ||
    issue?.lastWritten.summary !== title ||
    issue?.lastWritten.submissionState !== state
  );
}

/** Reads everything, in ways that the app cannot use. */
export async function readSoakState(host: Host): Promise<SoakState> {
  const issues = await issuesBySubmission(host);
  const cases = new Map(
    host.kvs.entityValues('case').map((value) => {
      const { data } = value as { readonly data: Case };
      return [data.submissionId, data];
    }),
  );
  const submissions = host.bugcrowd.list();
  return {
    issues: [...issues.values()].reduce((sum, { length }) => sum + length, 0),
    duplicated: [...issues].filter(([, { length }]) => length > 1).map(([id]) => id),
    lost: submissions.filter(({ id }) => !issues.has(id)).map(({ id }) => id),
    outdated: submissions
      .filter(({ id, attributes }) => issues.has(id) && isOutdated(cases.get(id), attributes))
      .map(({ id }) => id),
    deadLetters: host.kvs.entityCounts()['dead-letter'] ?? 0,
    droppedByPlatform: host.queue.dropped().length,
  };
}
