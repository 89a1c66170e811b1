import { textOf } from '../model/field-value';
import type { Issue } from '../model/issue';
import { GROUPS } from '../seed/groups';
import type { AppField } from '../site/app-fields';
import { EQUALITY, jqlField, RANGE, type JqlField } from './jql-field';
import { resolveChoice, resolveInstant, resolveNumber, resolveText, resolveUser } from './resolve';
import { dayField } from './system-fields';

const GROUP_CHOICES = GROUPS.map(({ groupId, name }) => ({ id: groupId, name }));

/** A field of the app in a query. Text is compared as a whole: Atlassian documents no search for words in it. */
export function appField({ id, name, type }: AppField): JqlField {
  const text = (issue: Issue): string | undefined => textOf(issue.values, id);
  const read =
    <T>(change: (text: string) => T) =>
    (issue: Issue): readonly T[] => {
      const value = text(issue);
      return value === undefined ? [] : [change(value)];
    };
  const same = read((value) => value);
  switch (type) {
    case 'string':
      return jqlField({ name, read: same, resolve: resolveText(name) }, EQUALITY);
    case 'number':
      return jqlField({ name, read: read(Number), resolve: resolveNumber(name) }, EQUALITY, RANGE);
    case 'user':
      return jqlField({ name, read: same, resolve: resolveUser(name) }, EQUALITY);
    case 'group':
      return jqlField({ name, read: same, resolve: resolveChoice(name, GROUP_CHOICES) }, EQUALITY);
    case 'date':
      return dayField(name, text);
    case 'datetime':
      return jqlField({ name, read: read(Date.parse), resolve: resolveInstant(name) }, EQUALITY, RANGE);
  }
}
