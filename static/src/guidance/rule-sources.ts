import { plainDay } from '../../../src/wording/in-force-text';
import type { RuleSource } from './policy-rule';

const MARKETPLACE = 'https://developer.atlassian.com/platform/marketplace';
const UNDATED = 'date not stated';

function pageDated(date: string): string {
  return `page dated ${plainDay(date)}`;
}

const bugFixPolicy = {
  name: 'Marketplace Security Bug Fix Policy',
  url: `${MARKETPLACE}/security-bugfix-policy/`,
};

/** The published pages behind the rules of the presets; each date as the reader of the page writes it when it is read. */
export const ruleSources = {
  bugFixPolicy2022: {
    ...bugFixPolicy,
    get dated() {
      return pageDated('2022-12-06');
    },
  },
  bugFixPolicy2023: {
    ...bugFixPolicy,
    get dated() {
      return pageDated('2023-10-08');
    },
  },
  breachTable: { ...bugFixPolicy, dated: UNDATED, isSecondHand: true },
  enforcement: {
    name: 'Security requirements: enforcement',
    url: `${MARKETPLACE}/security-requirements-enforcement/`,
    dated: UNDATED,
  },
  sharedResponsibility: {
    name: 'Forge shared responsibility model',
    url: 'https://developer.atlassian.com/platform/forge/shared-responsibility-model/',
    dated: 'as of August 2026',
  },
  vulnerabilityNotice: {
    name: 'App vulnerability notification template',
    url: `${MARKETPLACE}/app-vulnerability-notification-template/`,
    dated: UNDATED,
  },
  incidents: {
    name: 'App security incident management guidelines',
    url: `${MARKETPLACE}/app-security-incident-management-guidelines/`,
    get dated() {
      return pageDated('2022-07-25');
    },
    isSecondHand: true,
  },
  atlassianPolicy: {
    name: 'Atlassian Security Bug Fix Policy',
    url: 'https://www.atlassian.com/trust/security/bug-fix-policy',
    dated: UNDATED,
  },
} as const satisfies Readonly<Record<string, RuleSource>>;
