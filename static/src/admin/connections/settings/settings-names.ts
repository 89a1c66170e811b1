import type { AdminPolicy } from '../../../../../src/contract/policies';
import type { Names } from '../../form/stale-message';
import type { JiraNames } from '../../form/jira-names';

/** Names of the ids at a place of the settings. */
export function settingsNames(
  place: string,
  { people, priorities }: JiraNames,
  policies: readonly AdminPolicy[],
): Names {
  switch (place) {
    case 'approvers':
    case 'decidesAlone':
    case 'answers.team':
    case 'answers.researcher':
    case 'notices.fallbackPeople':
      return people;
    case 'notices.breachPriorityId':
      return Object.fromEntries(priorities.map(({ value, name }) => [value, name]));
    case 'policyId':
      return Object.fromEntries(policies.map(({ id, name }) => [id, name]));
    default:
      return {};
  }
}
