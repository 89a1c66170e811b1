import type { Severity } from '../../../src/domain/sla/severity';
import type { PolicyRule, RuleSource } from './policy-rule';
import { ruleSources } from './rule-sources';

export type Hosting = 'cloud' | 'data-center';

interface Edition {
  readonly hosting: Hosting;
  /** False for policies that newer ones have replaced. */
  readonly isCurrent: boolean;
}

function breachText({ hosting, isCurrent }: Edition, severity: Severity | null): string {
  if (severity === null) return 'Depends on the severity, once there is one.';
  if (severity === 'informational') return 'None: there is no due date.';
  if (!isCurrent)
    return hosting === 'cloud'
      ? 'Not stated by severity. Atlassian could close the app to new customers, or disable it for all.'
      : 'Not stated for Server and Data Center apps of that time.';
  if (severity === 'low') return 'No measure against the app is named for this severity.';
  return hosting === 'data-center' || severity === 'critical'
    ? 'Atlassian hides the app, for a time or for good.'
    : 'Not stated for cloud apps of this severity. In general Atlassian disables apps that were not fixed on time.';
}

function breachSource({ hosting, isCurrent }: Edition, severity: Severity | null): RuleSource {
  if (!isCurrent) return hosting === 'cloud' ? ruleSources.enforcement : ruleSources.bugFixPolicy2022;
  return hosting === 'cloud' && (severity === 'high' || severity === 'medium')
    ? ruleSources.sharedResponsibility
    : ruleSources.breachTable;
}

/** Atlassian's Marketplace requirements for partners, beyond the figures. */
export function marketplaceRules(edition: Edition, severity: Severity | null): readonly PolicyRule[] {
  const policy = edition.isCurrent ? ruleSources.bugFixPolicy2023 : ruleSources.bugFixPolicy2022;
  return [
    {
      topic: 'fixed',
      text: 'The fix is released and verified: report it on the AMS ticket, and Atlassian checks it and sets “Patched”. Merged is not fixed, and a fix that is “Waiting for Release” still has to be released before the date.',
      source: policy,
    },
    ...(severity === 'critical'
      ? [
          {
            topic: 'customers',
            text: 'Notify affected customers of a critical bug, with Atlassian’s template.',
            source: ruleSources.vulnerabilityNotice,
          } as const,
        ]
      : []),
    {
      topic: 'extension',
      text: 'Move the AMS ticket to “Extension Requested”, with a detailed plan and the date you propose. Atlassian approves or denies it; then the ticket is back at “Needs Patch”, with the new date where it was approved.',
      source: policy,
    },
    { topic: 'breach', text: breachText(edition, severity), source: breachSource(edition, severity) },
    {
      topic: 'incident',
      text: 'Only where data or the app itself may have been compromised: tell Atlassian within 24 hours, keep it up to date at least every 6 hours, and tell affected customers within 72 hours. The bug’s target keeps running.',
      source: ruleSources.incidents,
    },
  ];
}
