import type { Finding } from '../../contract/mapping';
import { ownFields, type Mapping } from '../../domain/mapping/mapping';
import { fieldName } from '../../wording/field-name';
import { has, leavesOut } from './finding';
import type { JiraSurroundings } from './ports';

/** Values that every submission has. */
const alwaysSaid: readonly string[] = ['title', 'submissionId', 'submissionUrl'];

/** Fields that the app changes on existing issues. */
const edited = ['summary', 'duedate', 'priority', 'labels'];

/** The path of a field in the mapping. */
function placeOf(id: string): string {
  const places: Readonly<Record<string, string>> = {
    priority: 'priorities',
    labels: 'labels',
    components: 'components',
    security: 'securityLevel',
    assignee: 'assignee',
    duedate: '',
    description: '',
  };
  return places[id] ?? `fields.${id}`;
}

/** Whether the app gives every issue a value for a field; `sometimes` if it depends on the submission. */
function isFilled(id: string, mapping: Mapping): 'always' | 'sometimes' | 'never' {
  const { components, securityLevel, assignee, fields } = mapping;
  if (['project', 'issuetype', 'summary', 'description', 'labels'].includes(id)) return 'always';
  if (id === 'duedate' || id === 'priority') return 'sometimes';
  if (id === 'components') {
    const { by, always, otherwise, table } = components;
    if (always.length > 0 || (by !== 'nothing' && otherwise !== null)) return 'always';
    return by === 'nothing' || Object.keys(table).length === 0 ? 'never' : 'sometimes';
  }
  if (id === 'security') return securityLevel === null ? 'never' : 'always';
  if (id === 'assignee') return assignee === null ? 'never' : 'always';
  const mapped = Object.hasOwn(fields, id) ? fields[id] : undefined;
  if (mapped === undefined || (mapped.from === 'fixed' && mapped.value.length === 0)) return 'never';
  return mapped.from !== 'submission' || alwaysSaid.includes(mapped.source) ? 'always' : 'sometimes';
}

/** Fields that Jira requires to create an issue. */
export function requiredFindings(mapping: Mapping, { createFields }: JiraSurroundings): readonly Finding[] {
  return createFields.flatMap(({ id, name, required }): readonly Finding[] => {
    const filled = required ? isFilled(id, mapping) : 'always';
    if (filled === 'always') return [];
    const sentence =
      filled === 'never'
        ? `Jira requires “${name}”, and nothing is mapped to it.`
        : `Jira requires “${name}”, and not every submission has a value for it.`;
    return [{ severity: 'stops', place: placeOf(id), sentence }];
  });
}

/** Fields that have a value and that Jira does not let the app set. */
export function screenFindings(
  mapping: Mapping,
  { createFields, appMaySet }: JiraSurroundings,
): readonly Finding[] {
  const wanted = ['description', 'labels', 'priority', 'duedate', 'components', 'security', 'assignee'];
  const used = [
    ...wanted.filter((id) => isFilled(id, mapping) !== 'never'),
    ...Object.keys(mapping.fields).filter((id) => !ownFields.includes(id)),
  ];
  return used.flatMap((id) => {
    const name = createFields.find((field) => field.id === id)?.name ?? fieldName(id);
    if (!has(createFields, id))
      return [leavesOut(placeOf(id), `The create screen lacks “${name}”: issues are created without it.`)];
    if (appMaySet.includes(id)) return [];
    return [
      leavesOut(
        placeOf(id),
        `Jira does not let the app set “${name}”: issues are created without it. Check the app’s permissions in the project.`,
      ),
    ];
  });
}

/** Fields that the app has to edit later, and cannot. */
export function editFindings({ edit }: JiraSurroundings): readonly Finding[] {
  if (edit === null) {
    const sentence = 'The edit screen is not known until there is an issue: missing fields show up then.';
    return [{ severity: 'note', place: '', sentence }];
  }
  return edited
    .filter((id) => !has(edit.fields, id))
    .map((id) => {
      const sentence = `The edit screen of ${edit.issueKey} lacks the field “${fieldName(id)}”: when it changes, the app cannot write it.`;
      return leavesOut('', sentence);
    });
}
