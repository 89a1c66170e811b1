import type { PropertyIndex } from './contract';
import type { Properties } from '../model/issue';
import { isRecord } from '../model/record';

export type IndexedValue = string | number;

/**
 * What Jira's index keeps of a property for one declared path. An array gives each of its elements; a value that is
 * not of the declared type is not indexed at all. A `date` becomes milliseconds.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
export function indexedValues(properties: Properties, index: PropertyIndex): readonly IndexedValue[] {
  let value: unknown = properties.get(index.propertyKey);
  for (const step of index.path.split('.')) {
    value = isRecord(value) ? value[step] : undefined;
  }
  if (value === undefined || value === null) return [];
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  return elements.flatMap((element) => indexedElement(element, index) ?? []);
}

function indexedElement(element: unknown, index: PropertyIndex): IndexedValue | undefined {
  switch (index.type) {
    case 'number':
      return typeof element === 'number' ? element : undefined;
    case 'date':
      return typeof element === 'string' ? readInstant(element) : undefined;
    case 'string':
    case 'text':
    case 'user':
      return isScalar(element) ? String(element) : undefined;
  }
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function readInstant(text: string): number | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const hasZone = !text.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(11));
  const ms = Date.parse(hasZone ? text : `${text}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
