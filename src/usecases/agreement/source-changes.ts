import type { AgreementField, AgreementSetting } from '../../domain/mapping/agreement-setting';
import type { SourceChanges } from '../sources/writer';

/** One field of a finding as its source takes it. */
export function sourceChanges(
  field: AgreementField,
  to: string,
  { issueField }: AgreementSetting,
): SourceChanges {
  switch (field) {
    case 'state':
      return { state: to };
    case 'severity':
      return { severity: Number(to) };
    case 'assignee':
      return { assignee: to };
    case 'issue':
      return issueField === null ? {} : { customFields: { [issueField]: to } };
  }
}
