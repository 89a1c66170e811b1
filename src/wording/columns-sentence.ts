import type { ColumnsRefusal } from '../domain/columns/columns-state';
import { momentText } from './moments';
import { words, type ProblemWords } from './problem-words';

/** That Jira does not take the values of the app's fields. @param approval where a site administrator approves a version. */
export function columnsWords({ at, because, message }: ColumnsRefusal, approval: string): ProblemWords {
  const when = momentText(at, 'UTC');
  const title =
    because === 'no-field'
      ? `The fields “SLA due” and “SLA status” are not written: on ${when} Jira did not list them.`
      : `The fields “SLA due” and “SLA status” keep their old values: since ${when} Jira does not let the app write them.`;
  const remedy = `Nothing else is affected. Ask a site administrator to approve the latest version of the app ${approval}. Then try again under “SLA columns”, below the connections, or switch the columns off there.`;
  return words(title, remedy, message);
}
