import type { FailedTransition } from '../domain/cases/tracked-issue';
import { fieldList } from './field-name';

/** The reason why an issue kept its status: `no transition leads to “Done” from its current status`. */
export function failedTransitionReason({ statusName, because }: FailedTransition): string {
  switch (because.type) {
    case 'no-transition':
      return `no transition leads to “${statusName}” from its current status`;
    case 'needs-fields':
      return `the transition to “${statusName}” requires ${fieldList(because.fields)}, which the mapping does not set`;
    case 'refused':
      return `Jira refused the move to “${statusName}”: ${because.message}`;
  }
}
