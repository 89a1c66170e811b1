import type { FlagRule } from '../../../../../src/domain/mapping/mapping';

/** What policies call their milestones and flags. */
const NAME = /^[a-z][a-z0-9-]{0,30}$/;

const NAME_PROBLEM = 'A name has 1 to 31 small letters, digits and hyphens, and begins with a letter.';

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
  if (statuses.includes('')) problems['milestones'] = 'Choose a status in each row, or remove it.';
  else if (new Set(statuses).size < statuses.length)
    problems['milestones'] = 'A status is listed twice; it can reach one milestone.';
  else if (milestoneRows.some(({ milestone }) => !NAME.test(milestone)))
    problems['milestones'] = NAME_PROBLEM;
  if (flagRows.some(({ fieldId, value }) => fieldId === '' || value === ''))
    problems['flags'] = 'Choose a field and a value in each row, or remove it.';
  else if (flagRows.some(({ flag }) => !NAME.test(flag))) problems['flags'] = NAME_PROBLEM;
  return problems;
}
