import type { AdminLogPage } from '../../src/contract/audit';
import type { ActionResult, TrackedPanel } from '../../src/contract/panel';
import type { CaseAction } from '../../src/domain/panel/case-action';
import { submissionPayload } from './payloads';
import type { Site } from './site';

/** Somebody who will close their account. The id has the form of Atlassian's, so nothing else has it in it. */
export const CLEO = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab';
export const CLEO_NAME = 'Cleo Closing';

/** The call by which the app reports accounts. */
export const REPORT = 'POST /app/report-accounts';

const DAY_MS = 86_400_000;

export interface ClosingSite {
  /** Changes Jira in a way that its REST API cannot. */
  readonly change: (change: object) => Promise<void>;
  readonly close: (accountId?: string) => Promise<void>;
  /** Keys of what the app stores that has a text in it. */
  readonly stored: (text?: string) => Promise<readonly string[]>;
  readonly ask: <T>(functionKey: string, payload?: object, accountId?: string) => Promise<T>;
  readonly panel: (issueKey?: string) => Promise<TrackedPanel>;
  readonly act: (action: CaseAction, accountId?: string, issueKey?: string) => Promise<ActionResult>;
  readonly log: () => Promise<AdminLogPage>;
  /** A triaged submission becomes an issue. */
  readonly track: (number?: number) => Promise<void>;
  /** The local date in so many days. */
  readonly dayIn: (days: number) => Promise<string>;
  /** Answers to the reports so far: their HTTP statuses. */
  readonly reports: () => Promise<readonly number[]>;
}

/** A site on which somebody with an account of Atlassian's form is an administrator. */
export function closingSite(site: Site): ClosingSite {
  const change: ClosingSite['change'] = async (body) => {
    const { status, body: answer } = await site.post('/host/jira', body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  };
  const ask: ClosingSite['ask'] = async <T>(functionKey: string, payload: object = {}, accountId = CLEO) =>
    (await site.invoke('admin-page', functionKey, {
      payload: { connectionId: 'demo', ...payload },
      accountId,
    })) as T;
  const panel: ClosingSite['panel'] = async (issueKey = 'SEC-1') =>
    (await site.invoke('sla-panel', 'getPanel', { issueKey, accountId: 'dev' })) as TrackedPanel;
  beforeEach(async () => {
    await change({ addAccount: { accountId: CLEO, displayName: CLEO_NAME, role: 'administrator' } });
    await site.saveSettings({ decidesAlone: [CLEO] });
  });
  return {
    change,
    close: (accountId = CLEO) => change({ closeAccount: accountId }),
    async stored(text = CLEO) {
      const { body } = await site.get(`/host/stored?text=${encodeURIComponent(text)}`);
      return (body as { readonly keys: readonly string[] }).keys;
    },
    ask,
    panel,
    async act(action, accountId = CLEO, issueKey = 'SEC-1') {
      const { version } = await panel(issueKey);
      const result = (await site.invoke('sla-panel', 'takeAction', {
        payload: { action, version },
        issueKey,
        accountId,
      })) as ActionResult;
      if (result.type !== 'done') throw new Error(JSON.stringify(result));
      return result;
    },
    async log() {
      await site.advance('PT1S');
      const everything = { by: null, action: null, subjectId: null, from: null, to: null, cursor: null };
      return ask('exportAdminLog', everything, 'admin');
    },
    async track(number = 1) {
      const at = new Date((await site.now()).getTime() - DAY_MS).toISOString();
      await site.deliver(
        submissionPayload({
          eventId: `event-${number}`,
          submissionId: `submission-${number}`,
          createdAt: at,
          attributes: { submitted_at: at, last_transitioned_to_triaged_at: at },
        }),
      );
      await site.settle();
    },
    dayIn: async (days) => new Date((await site.now()).getTime() + days * DAY_MS).toISOString().slice(0, 10),
    async reports() {
      const { entries } = await site.ledger();
      return entries.filter(({ method, path }) => `${method} ${path}` === REPORT).map(({ status }) => status);
    },
  };
}
