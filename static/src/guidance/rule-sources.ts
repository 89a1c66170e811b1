import type { RuleSource } from './policy-rule';

const MARKETPLACE = 'https://developer.atlassian.com/platform/marketplace';
const UNDATED = 'date not stated';

const bugFixPolicy = {
  name: 'Marketplace Security Bug Fix Policy',
  url: `${MARKETPLACE}/security-bugfix-policy/`,
};

/** The published pages behind the rules of the presets. */
export const ruleSources = {
  bugFixPolicy2022: { ...bugFixPolicy, dated: 'page dated 6 December 2022' },
  bugFixPolicy2023: { ...bugFixPolicy, dated: 'page dated 8 October 2023' },
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
    dated: 'page dated 25 July 2022',
    isSecondHand: true,
  },
  atlassianPolicy: {
    name: 'Atlassian Security Bug Fix Policy',
    url: 'https://www.atlassian.com/trust/security/bug-fix-policy',
    dated: UNDATED,
  },
} as const satisfies Readonly<Record<string, RuleSource>>;
