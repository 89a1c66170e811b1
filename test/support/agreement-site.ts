import { DEMO_TOKEN } from '../../devhost/bugcrowd/http/authenticate';
import { relatedId } from '../../devhost/bugcrowd/store/related-id';
import type { StoredSubmission } from '../../devhost/bugcrowd/store/stored-submission';
import type { AgreementAnswered, AgreementPanel, PanelMatter } from '../../src/contract/agreement';
import type { AgreementMode } from '../../src/domain/mapping/agreement-setting';
import { comparedSite } from './compared-site';
import { maintenanceSite, type MaintenanceSite } from './maintenance-site';
import type { Site } from './site';
import { deliveryOf, numberedId, submissionAt } from './submission-builders';

const DAY_MS = 86_400_000;

/** Transitions of the emulated workflow, from To Do on. */
const steps = { progress: '11', review: '21', done: '31', reopen: '41', rework: '22' } as const;
type Step = keyof typeof steps;

/** The statuses of the emulated workflow and what Bugcrowd calls them. */
export const mappedStates = { '10001': 'unresolved', '10002': 'unresolved', '10003': 'resolved' };

/** The id by which Bugcrowd knows a member of the program. */
export const danaAtBugcrowd = relatedId('identity', 'dana@acme.example');

type Panel = Extract<AgreementPanel, { type: 'agreement' }>;
type Choice = Readonly<Record<string, unknown>>;

export interface AgreementSite extends MaintenanceSite {
  readonly watch: () => Promise<void>;
  /** Triaged yesterday, with its issue. */
  readonly report: () => Promise<void>;
  /** Says what Bugcrowd is told: modes by field, and what to translate with. */
  readonly tell: (modes: Readonly<Partial<Record<string, AgreementMode>>>, more?: Choice) => Promise<void>;
  /** A person moves the issue; what follows is done. */
  readonly move: (...moves: readonly Step[]) => Promise<void>;
  readonly transition: (step: Step) => Promise<void>;
  /** The submission as Bugcrowd has it. */
  readonly submission: () => Promise<Readonly<Record<string, unknown>>>;
  readonly state: () => Promise<unknown>;
  /** Somebody changes the submission over Bugcrowd's API, which its webhook tells of. */
  readonly change: (attributes: object) => Promise<void>;
  readonly panel: (accountId?: string) => Promise<Panel>;
  /** What the panel asks, in short. */
  readonly asks: () => Promise<readonly string[]>;
  readonly answer: (
    answer: 'send' | 'leave',
    accountId?: string,
    of?: Partial<PanelMatter>,
  ) => Promise<AgreementAnswered['type']>;
  /** The changes that the app has sent since the ledger was cleared. */
  readonly sent: () => Promise<number>;
  readonly status: () => Promise<string>;
}

function inShort({ field, from, to, open }: PanelMatter): string {
  const what = open === null ? 'sending' : open.type === 'proposal' ? `proposal (${open.why})` : open.type;
  return `${field} ${what}: ${from ?? '-'} > ${to}`;
}

/** A site that tells Bugcrowd of changes in Jira. */
export function agreementSite(site: Site): AgreementSite {
  const maintenance = maintenanceSite(site);
  const { watch, ago } = comparedSite(site);
  const ok = async <T>(answer: Promise<{ readonly status: number; readonly body: unknown }>): Promise<T> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as T;
  };
  const atBugcrowd = async (method: string, document?: object): Promise<StoredSubmission> => {
    const response = await fetch(`${site.host().origin}/bugcrowd/submissions/${numberedId(1)}`, {
      method,
      headers: {
        authorization: `Token ${DEMO_TOKEN}`,
        ...(document !== undefined && { 'content-type': 'application/vnd.bugcrowd.v4+json' }),
      },
      ...(document !== undefined && { body: JSON.stringify({ data: document }) }),
    });
    const { data } = await ok<{ data: StoredSubmission }>(
      response.json().then((body: unknown) => ({ status: response.status, body })),
    );
    return data;
  };
  const panel: AgreementSite['panel'] = async (accountId = 'lead') => {
    const view = await site.invoke('sla-panel', 'getAgreement', { issueKey: 'SEC-1', accountId });
    return view as Panel;
  };
  const agreement: AgreementSite = {
    ...maintenance,
    watch,
    async report() {
      const submission = submissionAt(1, await ago(DAY_MS), {
        attributes: { state: 'unresolved', custom_fields: { 'Jira issue': null, Team: null } },
      });
      await site.bugcrowd([submission]);
      await site.deliver(deliveryOf(submission));
      await maintenance.quiet();
    },
    async tell(modes, more = {}) {
      const off = { state: 'off', severity: 'off', assignee: 'off', issue: 'off' };
      const shown = (await maintenance.ask('getAgreementSetting')) as { readonly setting: object };
      const setting = {
        states: mappedStates,
        members: [],
        issueField: null,
        ...more,
        modes: { ...off, ...modes },
      };
      expect(await maintenance.ask('saveAgreementSetting', { setting, base: shown.setting })).toEqual({
        type: 'saved',
      });
      await site.saveSettings({ approvers: ['lead'] });
      await site.advance('PT1S');
    },
    async transition(step) {
      const fields = step === 'done' ? { resolution: { name: 'Done' } } : {};
      const body = { transition: { id: steps[step] }, fields };
      await ok(site.jira('POST', '/issue/SEC-1/transitions', body));
    },
    async move(...moves) {
      for (const step of moves) {
        await agreement.transition(step);
        await maintenance.quiet();
      }
    },
    async submission() {
      const { attributes } = await atBugcrowd('GET');
      return attributes;
    },
    state: async () => (await agreement.submission())['state'],
    async change(attributes) {
      await atBugcrowd('PATCH', { type: 'submission', attributes });
      await maintenance.quiet();
    },
    panel,
    asks: async () => (await panel()).matters.map(inShort),
    async answer(answer, accountId = 'lead', of = {}) {
      const { version, matters } = await panel('lead');
      const [matter] = matters;
      if (matter === undefined) throw new Error('Nothing is asked.');
      const { field, from, to } = { ...matter, ...of };
      const payload = { field, from, to, answer, version };
      const answered = await site.invoke('sla-panel', 'answerAgreement', {
        issueKey: 'SEC-1',
        accountId,
        payload,
      });
      return (answered as AgreementAnswered).type;
    },
    sent: async () => (await maintenance.calls('egress', /^PATCH/)).length,
    async status() {
      const { status } = (await site.issue('SEC-1')).fields;
      return (status as { readonly name: string }).name;
    },
  };
  return agreement;
}
