import { kvs } from '@forge/kvs';
import { codeOf, codesOf, refusalsOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import { FOR_A_DAY } from '../../base/kept';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { setRow } from './row';

async function undeclaredEntity(run: Run): Promise<Json> {
  const rows = kvs.entity<object>('undeclared');
  const key = keyIn(run, 'undeclared');
  return codesOf({ set: () => rows.set(key, { count: 1 }, FOR_A_DAY), get: () => rows.get(key) });
}

function undeclaredAttribute(run: Run): Promise<Json> {
  return codeOf(setRow(run, 'undeclared-attribute', { other: 1 }));
}

async function integers(run: Run): Promise<Json> {
  const write = (count: number) => () => setRow(run, 'integer', { count });
  return codesOf({
    '2^31 - 1': write(2 ** 31 - 1),
    '2^31': write(2 ** 31),
    '-2^31': write(-(2 ** 31)),
    '-2^31 - 1': write(-(2 ** 31) - 1),
    '1.5': write(1.5),
  });
}

async function wrongTypes(run: Run): Promise<Json> {
  const write = (value: Readonly<Record<string, unknown>>) => () => setRow(run, 'wrong-type', value);
  return codesOf({
    'text for an integer': write({ count: '5' }),
    'number for a text': write({ name: 5 }),
    'text for a boolean': write({ done: 'yes' }),
    'null for a text': write({ name: null }),
  });
}

async function emptyTexts(run: Run): Promise<Json> {
  return refusalsOf({
    empty: () => setRow(run, 'empty', { name: '' }),
    spaces: () => setRow(run, 'empty', { name: '  ' }),
  });
}

async function indexSizes(run: Run): Promise<Json> {
  const write = (value: Readonly<Record<string, string>>) => () => setRow(run, 'size', value);
  return refusalsOf({
    'range of 900 bytes': write({ group: 'g', second: 's', name: 'x'.repeat(900) }),
    'range of 901': write({ group: 'g', second: 's', name: 'x'.repeat(901) }),
    'range of 902 in 451 characters': write({ group: 'g', second: 's', name: 'é'.repeat(451) }),
    'partition of 1,700': write({ group: 'x'.repeat(1000), second: 'x'.repeat(700), name: 'n' }),
    'partition of 1,701': write({ group: 'x'.repeat(1000), second: 'x'.repeat(701), name: 'n' }),
  });
}

export const rowQuestions: readonly Question[] = [
  { id: 'storage.undeclared-entity', asks: 'An entity that the manifest lacks', ask: undeclaredEntity },
  {
    id: 'storage.undeclared-attribute',
    asks: 'An attribute that the manifest lacks',
    ask: undeclaredAttribute,
  },
  { id: 'storage.integers', asks: 'How large an integer may be', ask: integers },
  { id: 'storage.wrong-types', asks: 'Values of another type than declared', ask: wrongTypes },
  { id: 'storage.empty-texts', asks: 'Empty texts as attributes', ask: emptyTexts },
  { id: 'storage.index-sizes', asks: 'How long indexed attributes may be', ask: indexSizes },
];
