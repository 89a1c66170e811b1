import type { PropertyIndex, PropertyType } from '../site/contract';
import { indexedValues } from '../site/property-values';
import { EQUALITY, jqlField, RANGE, TEXT, type JqlField } from './jql-field';
import { resolveInstant, resolveNumber, resolveText, resolveUser } from './resolve';

/** A declared property value, requested by its alias or as `issue.property[key].path`; compared by its type. */
export function propertyField(name: string, index: PropertyIndex): JqlField {
  const read: JqlField['read'] = (issue) => indexedValues(issue.properties, index);
  const field = { name, read, resolve: resolver(name, index.type) };
  if (index.type !== 'string' && index.type !== 'user') return jqlField(field, ...operators(index.type));
  const lookUp: JqlField['lookUp'] = (value, found) => found.withValue(index.alias, String(value));
  return jqlField({ ...field, lookUp }, ...operators(index.type));
}

function resolver(name: string, type: PropertyType): JqlField['resolve'] {
  switch (type) {
    case 'string':
    case 'text':
      return resolveText(name);
    case 'number':
      return resolveNumber(name);
    case 'date':
      return resolveInstant(name);
    case 'user':
      return resolveUser(name);
  }
}

function operators(type: PropertyType): readonly (typeof EQUALITY)[] {
  switch (type) {
    case 'text':
      return [TEXT];
    case 'number':
    case 'date':
      return [EQUALITY, RANGE];
    case 'string':
    case 'user':
      return [EQUALITY];
  }
}
