import type { Field as FieldNode } from '@atlaskit/jql-ast';
import { adfText } from '../model/adf-text';
import type { Field } from '../fields/field';
import { customFieldsOf } from '../fields/site-fields';
import { textOf } from '../model/field-value';
import type { Site } from '../site/site';
import { appField } from './app-field';
import type { JqlField } from './jql-field';
import { propertyField } from './property-field';
import { pickField, systemFields, textField } from './system-fields';

/** Finds the fields that a name in a query means: several when custom fields share it, none when no one has it. */
export type FindFields = (node: FieldNode) => readonly JqlField[];

export function createFieldFinder(site: Site): FindFields {
  const system = systemFields(site);
  const { propertyIndexes } = site.options;
  const aliases = new Map(
    propertyIndexes.map((index) => [index.alias.toLowerCase(), propertyField(index.alias, index)]),
  );
  return (node) => {
    const name = node.value.toLowerCase();
    const [property] = node.properties ?? [];
    if (property !== undefined) {
      const key = property.key?.value ?? '';
      const path = (property.path ?? []).map((step) => step.value).join('');
      return name === 'issue.property' ? byProperty(site, key, path) : byName(site, name, key.toLowerCase());
    }
    const known = system.get(name) ?? aliases.get(name);
    return known === undefined ? byName(site, name) : [known];
  };
}

/** The name of a field as an error message gives it. */
export function spell(node: FieldNode): string {
  const [property] = node.properties ?? [];
  if (property === undefined) return node.value;
  const path = (property.path ?? []).map((step) => step.value).join('');
  return `${node.value}[${property.key?.value ?? ''}]${path}`;
}

function byProperty(site: Site, key: string, dottedPath: string): readonly JqlField[] {
  const path = dottedPath.replace(/^\./, '');
  return site.options.propertyIndexes
    .filter((index) => index.propertyKey === key && index.path === path)
    .slice(0, 1)
    .map((index) => propertyField(`issue.property[${key}].${path}`, index));
}

function byName(site: Site, name: string, type?: string): readonly JqlField[] {
  return customFieldsOf(site)
    .filter(({ name: own, custom, app }) => {
      if (name === `cf[${String((app ?? custom)?.customId)}]`) return type === undefined;
      return own.toLowerCase() === name && (type === undefined || custom?.jqlType.toLowerCase() === type);
    })
    .map(customField);
}

function customField(field: Field): JqlField {
  if (field.app !== undefined) return appField(field.app);
  const { choices } = field.kind;
  if (choices !== undefined) return pickField(field.name, choices, (issue) => textOf(issue.values, field.id));
  if (field.custom?.type === 'textfield')
    return textField(field.name, (issue) => textOf(issue.values, field.id));
  return textField(field.name, (issue) => adfText(issue.values.get(field.id)));
}
