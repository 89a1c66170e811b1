import type { RouteRule } from '../../src/domain/routing/route-rule';
import type { Site } from './site';
import { submissionPayload } from './payloads';

/** Where the local Jira lacks fields on its screens, among them the due date. */
export const bare = { project: { id: '10001', key: 'BARE' }, issueType: { id: '10101', name: 'Task' } };

/** Of one target goes elsewhere, under a policy with other targets. */
export const payments: RouteRule = {
  name: 'payments',
  conditions: [{ kind: 'target-is', values: ['Payments API', 'tg-payments'] }],
  policyId: 'marketplace-data-center',
  place: bare,
};

/** Of one kind stays in the connection's project, under another policy. */
export const scripting: RouteRule = {
  name: 'scripting',
  conditions: [{ kind: 'vrt-within', values: ['cross_site_scripting_xss'] }],
  policyId: 'marketplace-cloud-2022',
  place: null,
};

interface Sent {
  /** Id of the target, as a webhook says it. */
  readonly target?: string;
  readonly eventId?: string;
  readonly attributes?: Record<string, unknown>;
  readonly createdAt?: string;
}

export interface RoutedSite {
  /** Calls a function of the admin page for the demo connection. */
  readonly ask: (functionKey: string, payload?: object, accountId?: string) => Promise<unknown>;
  readonly save: (
    rules: readonly RouteRule[],
    options?: { readonly base?: readonly RouteRule[]; readonly evenSo?: boolean },
  ) => Promise<unknown>;
  /** Delivers a submission, triaged as P2; of cross-site scripting unless it says otherwise. @returns its id. */
  readonly send: (number: number, what?: Sent) => Promise<string>;
  /** Keys of the issues of a project. */
  readonly keys: (project: string) => Promise<readonly string[]>;
}

/** The demo connection with rules. */
export function routedSite(site: Site): RoutedSite {
  const ask: RoutedSite['ask'] = (functionKey, payload = {}, accountId = 'admin') =>
    site.invoke('admin-page', functionKey, { payload: { connectionId: 'demo', ...payload }, accountId });
  return {
    ask,
    save: (rules, { base = [], evenSo = false } = {}) => ask('saveRules', { rules, base, evenSo }),
    send: async (number, { target, eventId = `event-${number}`, attributes = {}, createdAt } = {}) => {
      const submissionId = `7c1d0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
      const payload = submissionPayload({
        eventId,
        submissionId,
        attributes,
        ...(createdAt !== undefined && { createdAt }),
        relationships: target === undefined ? {} : { target: { data: { type: 'target', id: target } } },
      });
      expect((await site.deliver(payload)).status).toBe(200);
      await site.settle();
      return submissionId;
    },
    keys: async (project) =>
      (await site.search(`project = ${project} ORDER BY key ASC`)).map(({ key }) => key),
  };
}
