import type { ReactElement } from 'react';
import type { PanelPolicy } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { LazyDisclosure } from '../ui/lazy-disclosure';
import { GuidanceView } from './guidance-view';

/** What counts as fixed, how to request more time, and the consequences of a breach. */
export function PolicyRulesSection({
  policy,
  severity,
}: {
  readonly policy: PanelPolicy;
  readonly severity: Severity | null;
}): ReactElement {
  return (
    <LazyDisclosure
      title="Definition of fixed, and consequences of a late fix"
      load={() => import('../guidance/policy-guidance')}
    >
      {({ policyGuidance }) => <GuidanceView guidance={policyGuidance(policy, severity)} isWide />}
    </LazyDisclosure>
  );
}
