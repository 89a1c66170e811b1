import type { Invalid } from '../../contract/refusals';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { AgreementChoice } from '../../domain/mapping/agreement-setting';
import type { SourceDirectory } from '../sources/ports';

/** The source's states that an issue can bring a finding into: no finding becomes new again. */
export function sendableStates(
  source: ConnectionSource,
  { wordsOf, traitsOf }: Pick<SourceDirectory, 'wordsOf' | 'traitsOf'>,
): readonly string[] {
  const { lifecycleOf } = traitsOf(source);
  return Object.keys(wordsOf(source).states).filter((state) => lifecycleOf(state).stage !== 'new');
}

function invalid(place: string, problem: string): Invalid {
  return { type: 'invalid', place, problem };
}

/** The first invalid entry of a setting; `null` without one. @param states those that can be sent. */
export function agreementProblem(
  { states: mapped, members, issueField }: AgreementChoice,
  states: readonly string[],
): Invalid | null {
  for (const [statusId, state] of Object.entries(mapped)) {
    if (!/^\d{1,18}$/.test(statusId))
      return invalid('agreement.states', `“${statusId}” is not the id of a status, which is a number.`);
    if (!states.includes(state))
      return invalid(`agreement.states.${statusId}`, `The source cannot be told the state “${state}”.`);
  }
  for (const { accountId, memberId } of members) {
    if (!/^[\w:.-]{1,128}$/.test(accountId))
      return invalid('agreement.members', `“${accountId}” is not an account id.`);
    if (!/^[\w-]{1,64}$/.test(memberId))
      return invalid(
        'agreement.members',
        `“${memberId}” is not the id of a member, which has letters, digits and hyphens only.`,
      );
    if (members.filter((each) => each.accountId === accountId).length > 1)
      return invalid('agreement.members', `${accountId} is listed twice. Keep one of the two entries.`);
  }
  if (issueField !== null && (issueField.trim() === '' || issueField.length > 100))
    return invalid('agreement.issueField', 'The name of a field has 1 to 100 characters.');
  return null;
}
