import type { FindingInput } from '../../../../src/contract/findings';
import { severityName } from '../../../../src/wording/names';
import type { Option } from '../form/select-field';
import { findingOptionsWords as words } from './words';

export const ratingOptions: readonly Option<FindingInput['severity']>[] = (
  ['critical', 'high', 'medium', 'low', 'informational'] as const
).map((value) => ({ value, name: severityName(value) }));

export const stateOptions: readonly Option<FindingInput['state']>[] = [
  { value: 'reported', name: 'Reported' },
  { value: 'accepted', name: 'Accepted' },
  { value: 'fixed', name: 'Fixed' },
  { value: 'closed', name: words.closedWithoutFix },
];
