import type { Case } from '../cases/case';
import { fieldsInUse, type AgreementSetting } from '../mapping/agreement-setting';
import { ratedByPerson } from './sides';
import { awaitsApproval } from './situation';

/**
 * True if a change of a case may have to be told to its source: a person has given another severity, or what an end waited
 * for is decided.
 */
export function isDecidedByPerson(
  before: Case | null,
  after: Case | null,
  setting: AgreementSetting,
): boolean {
  if (before === null || !after?.issue) return false;
  const inUse = fieldsInUse(setting);
  const isRated = ratedByPerson(after, setting) !== ratedByPerson(before, setting);
  const isAnswered = awaitsApproval(before) && !awaitsApproval(after);
  return (inUse.includes('severity') && isRated) || (inUse.includes('state') && isAnswered);
}
