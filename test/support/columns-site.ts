import { SUBMISSION_ID, submissionPayload } from './payloads';
import type { LedgerView, Site } from './site';

const DAY = 86_400_000;

/** What the app's fields show on an issue. */
export interface ShownColumns {
  readonly due: unknown;
  readonly status: unknown;
}

interface ColumnsSite {
  readonly switchTo: (isOn: boolean) => Promise<unknown>;
  /** Delivers this many P2 submissions that were triaged some days ago, and settles. */
  readonly deliver: (count: number, daysAgo?: number, first?: number) => Promise<void>;
  /** Lets the minute pass after which the columns are written. */
  readonly pass: () => Promise<void>;
  readonly shown: (key: string) => Promise<ShownColumns>;
  readonly columns: () => Promise<Readonly<Record<string, unknown>>>;
  readonly problem: (kind: string) => Promise<object | undefined>;
  readonly inJira: (change: object) => Promise<void>;
  /** The writes of the fields since the ledger was cleared. */
  readonly writes: () => Promise<LedgerView['entries']>;
}

export const DUE = 'customfield_10100';
export const STATUS = 'customfield_10101';
const VALUES = '/rest/api/3/app/field/value';

export function columnsSite(site: Site): ColumnsSite {
  const inJira: ColumnsSite['inJira'] = async (change) => {
    const { status } = await site.post('/host/jira', change);
    if (status !== 200) throw new Error(`The change was refused with ${status}.`);
  };
  return {
    inJira,
    switchTo: (isOn) => site.invoke('admin-page', 'switchColumns', { payload: { isOn } }),
    async deliver(count, daysAgo = 4, first = 0) {
      const nowMs = (await site.now()).getTime();
      const at = (days: number): string => new Date(nowMs - days * DAY).toISOString();
      for (let number = first; number < first + count; number += 1) {
        const payload = submissionPayload({
          eventId: `event-${number}`,
          submissionId: `${SUBMISSION_ID.slice(0, -4)}${String(1000 + number)}`,
          createdAt: at(daysAgo),
          data: { changes: {} },
          attributes: { submitted_at: at(daysAgo + 1), last_transitioned_to_triaged_at: at(daysAgo) },
        });
        const { status } = await site.deliver(payload);
        if (status !== 200) throw new Error(`The delivery was refused with ${status}.`);
      }
      await site.settle();
    },
    async pass() {
      await site.advance('PT61S');
      await site.settle();
    },
    async shown(key) {
      const { fields } = await site.issue(key);
      return { due: fields[DUE], status: fields[STATUS] };
    },
    columns: async () => (await site.invoke('admin-page', 'getColumns')) as Readonly<Record<string, unknown>>,
    async problem(kind) {
      await site.advance('PT1S');
      const view = (await site.invoke('admin-page', 'getHealth')) as {
        readonly problems: readonly { readonly kind: string }[];
      };
      return view.problems.find((problem) => problem.kind === kind);
    },
    writes: async () => (await site.ledger()).entries.filter(({ path }) => path.startsWith(VALUES)),
  };
}
