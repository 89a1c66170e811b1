import type { Issue } from '../model/issue';
import { canSee } from '../site/permissions';
import { EQUALITY, found, jqlField, missing, RANGE, type JqlField } from './jql-field';
import { wrongFunction } from './resolve';

/** `key`, `issuekey`, `issue` and `id`: one field, that takes keys and ids alike. Values are ids. */
export function issueKeyField(name: string, find: (id: string) => Issue | undefined): JqlField {
  return jqlField(
    {
      name,
      mayBeEmpty: false,
      read: (issue) => [issue.id],
      resolve(operand, { site, account }) {
        if (operand.kind !== 'literal') return wrongFunction(operand.by, name);
        const { text } = operand;
        const isId = /^\d+$/.test(text);
        if (!isId && !/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text)) {
          return missing(`The issue key '${text}' for field '${name}' is invalid.`);
        }
        const issue = site.issues.find(text);
        if (issue !== undefined && canSee(account, issue)) return found(issue.id);
        const what = isId ? 'issue with ID' : 'issue with key';
        return missing(`An ${what} '${text}' does not exist for field '${name}'.`);
      },
      // Jira compares keys within one project only: there is no order between SEC-2 and BARE-7.
      compare(left, right) {
        const [a, b] = [find(String(left)), find(String(right))];
        if (a === undefined || a.project !== b?.project) return undefined;
        return a.number - b.number;
      },
      lookUp: (id) => new Set([String(id)]),
      sortKey: (issue) => `${issue.project.key}-${String(issue.number).padStart(9, '0')}`,
    },
    EQUALITY,
    RANGE,
  );
}
