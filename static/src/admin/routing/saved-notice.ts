import type { SaveRulesResult } from '../../../../src/contract/routing';
import type { RouteRule } from '../../../../src/domain/routing/route-rule';
import type { Notice } from '../page/notice';

type Saved = Extract<SaveRulesResult, { type: 'saved' }>;

/** What is said after rules were saved: also where Jira does not show the panel yet. */
export function savedNotice(connectionId: string, rules: readonly RouteRule[], { panels }: Saved): Notice {
  const failed = panels.filter(({ panel }) => panel.type === 'failed').map(({ projectKey }) => projectKey);
  const saved = `The rules of connection “${connectionId}” were saved. They apply to new cases.`;
  return {
    tone: failed.length === 0 ? 'success' : 'danger',
    text:
      failed.length === 0
        ? saved
        : `${saved} Jira did not show the panel in ${failed.join(', ')}: people see it there only on issues where someone opened it.`,
    isListed: ({ connections }) =>
      connections.some((each) => each.id === connectionId && each.rules === rules.length),
  };
}
