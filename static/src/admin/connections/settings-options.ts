import type { ConnectionSettings } from '../../../../src/contract/connections';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { severityName } from '../../../../src/wording/names';
import type { Option } from '../form/select-field';

export const createOnOptions: readonly Option[] = [
  { value: 'new', name: 'New: as soon as it is submitted' },
  { value: 'triaged', name: 'Triaged: once Bugcrowd has reviewed it' },
  { value: 'unresolved', name: 'Unresolved: once it is accepted' },
];

type Severity = NonNullable<ConnectionSettings['minSeverity']>;

function severityOption(value: Severity): Option<Severity> {
  const name = severityName(value);
  return { value, name: value === 'critical' ? `${name} only` : `${name} or higher` };
}

/** The empty value admits everything. */
export const minSeverityOptions: readonly Option<Severity | ''>[] = [
  { value: '', name: 'Any, including submissions without a rating' },
  ...(['informational', 'low', 'medium', 'high', 'critical'] as const).map(severityOption),
];

export function policyOption({ id, name, version }: AdminPolicy): Option {
  return { value: id, name: `${name} (${id}@${version})` };
}

/** Every policy by name. A policy that is missing in the list is added, so that saving does not change it. */
export function policyOptions(policies: readonly AdminPolicy[], policyId: string): readonly Option[] {
  const options = policies.map(policyOption);
  if (policies.some(({ id }) => id === policyId)) return options;
  return [{ value: policyId, name: `${policyId} (not listed)` }, ...options];
}
