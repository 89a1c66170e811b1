import type { ReactElement } from 'react';
import type { PanelPolicy } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { policyGuidance } from '../guidance/policy-guidance';
import { GuidanceView } from './guidance-view';

/** What counts as fixed, how to request more time, and the consequences of a missed deadline. */
export function PolicyRules({
  policy,
  severity,
}: {
  readonly policy: PanelPolicy;
  readonly severity: Severity | null;
}): ReactElement {
  return <GuidanceView guidance={policyGuidance(policy, severity)} isWide />;
}
