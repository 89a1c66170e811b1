import type { FailedTransition } from '../domain/cases/tracked-issue';
import { fieldList } from './field-name';

/** Why an issue was left in the status it was in: `no transition leads to “Done” from where it was`. */
export function failedTransitionReason({ statusName, because }: FailedTransition): string {
  switch (because.type) {
    case 'no-transition':
      return `no transition leads to “${statusName}” from where it was`;
    case 'needs-fields':
      return `the transition to “${statusName}” asks for ${fieldList(because.fields)}, which the mapping does not give`;
    case 'refused':
      return `it was to go to “${statusName}”, and Jira answered: ${because.message}`;
  }
}
