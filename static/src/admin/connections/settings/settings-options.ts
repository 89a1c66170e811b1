import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import type { SourceView } from '../../../../../src/contract/sources';
import { severityName, submissionStateName } from '../../../../../src/wording/names';
import type { Option } from '../../form/select-field';
import { settingsOptionsWords } from './words';

/** The states of a source at which issues may be created. */
export function createOnOptions({ createOn, words: { states } }: SourceView): readonly Option[] {
  return createOn.map((state) => {
    const hint = states[state];
    const name = submissionStateName(state);
    return { value: state, name: hint === undefined ? name : `${name}: ${hint}` };
  });
}

type Severity = NonNullable<ConnectionSettings['minSeverity']>;

function severityOption(value: Severity): Option<Severity> {
  const name = severityName(value);
  return {
    value,
    name: value === 'critical' ? settingsOptionsWords.only(name) : settingsOptionsWords.orHigher(name),
  };
}

/** The empty value admits everything. */
export const minSeverityOptions: readonly Option<Severity | ''>[] = [
  { value: '', name: settingsOptionsWords.anyIncludingSubmissionsWithout },
  ...(['informational', 'low', 'medium', 'high', 'critical'] as const).map(severityOption),
];

export function policyOption({ id, name, version }: AdminPolicy): Option {
  return { value: id, name: `${name} (${id}@${version})` };
}
