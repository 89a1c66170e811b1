import type { FlagRule } from '../../../../../src/domain/mapping/mapping';
import { factProblemsWords as words } from './words';

/** What policies call their milestones and flags. */
const NAME = /^[a-z][a-z0-9-]{0,30}$/;

const NAME_PROBLEM = words.nameHasToSmall;

/** Problems of the rows for milestones and flags, by place in the mapping. */
export function factProblems({
  milestoneRows,
  flagRows,
}: {
  readonly milestoneRows: readonly { readonly statusId: string; readonly milestone: string }[];
  readonly flagRows: readonly FlagRule[];
}): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const statuses = milestoneRows.map(({ statusId }) => statusId);
  if (statuses.includes('')) problems['milestones'] = words.chooseStatusInEach;
  else if (new Set(statuses).size < statuses.length) problems['milestones'] = words.statusIsListedTwice;
  else if (milestoneRows.some(({ milestone }) => !NAME.test(milestone)))
    problems['milestones'] = NAME_PROBLEM;
  if (flagRows.some(({ fieldId, value }) => fieldId === '' || value === ''))
    problems['flags'] = words.chooseFieldAndValue;
  else if (flagRows.some(({ flag }) => !NAME.test(flag))) problems['flags'] = NAME_PROBLEM;
  return problems;
}
