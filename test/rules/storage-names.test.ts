import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '..', '..');

interface Entity {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
  readonly indexes: readonly {
    readonly name: string;
    readonly partition?: readonly string[];
    readonly range: readonly string[];
  }[];
}

const { app } = parse(readFileSync(resolve(ROOT, 'manifest.yml'), 'utf8')) as {
  readonly app: { readonly storage: { readonly entities: readonly Entity[] } };
};
const { entities } = app.storage;

/** A site keeps a name forever: lines may be added here, but none changed or removed. */
const finalNames: readonly (readonly [entity: string, attributes: string, indexes: string])[] = [
  [
    'case',
    'schemaVersion version connectionId changedAt checkAt openConnection openPolicy data',
    'by-check by-open by-change',
  ],
  [
    'delivery',
    'schemaVersion connectionId receivedAt settledAt waitingSince data',
    'by-connection by-settled by-waiting by-receipt',
  ],
  ['parked-delivery', 'schemaVersion order data', 'by-urgency'],
  ['dead-letter', 'schemaVersion connectionId storedAt data', 'by-connection by-time'],
  ['suspended-delivery', 'schemaVersion connectionId storedAt data', 'by-connection by-time'],
  ['admin-log-entry', 'schemaVersion writtenAt data', 'by-time'],
  ['revision', 'schemaVersion version', 'by-version'],
  ['case-person', 'schemaVersion accountId caseKey', 'by-account'],
];

describe('names in the storage', () => {
  it('match the list', () => {
    expect(
      entities.map(({ name, attributes, indexes }) => [
        name,
        Object.keys(attributes).join(' '),
        indexes.map((index) => index.name).join(' '),
      ]),
    ).toEqual(finalNames);
  });

  it('respect the limits of Forge', () => {
    expect(entities.length).toBeLessThanOrEqual(20);
    for (const { name, attributes, indexes } of entities) {
      const names = [name, ...Object.keys(attributes), ...indexes.map((index) => index.name)];
      expect(names.filter((each) => each.length < 3 || each.length > 50)).toEqual([]);
      expect(Object.keys(attributes).length).toBeLessThanOrEqual(50);
      expect(indexes.length).toBeLessThanOrEqual(7);
      expect(indexes.every(({ range }) => range.length === 1)).toBe(true);
    }
  });

  it('of indexes refer to existing attributes', () => {
    for (const { attributes, indexes } of entities)
      for (const { partition = [], range } of indexes)
        expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...partition, ...range]));
  });
});
