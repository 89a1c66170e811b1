import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest, type Manifest } from '../../../scripts/check-forge/manifest';
import { checkOwnRules } from '../../../scripts/check-forge/own-rules';

const ROOT = join(__dirname, '..', '..', '..');
const manifest = parseManifest(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));

type Entity = NonNullable<Manifest['app']['storage']>['entities'][number];

function withEntities(entities: readonly Entity[]): Manifest {
  return { ...manifest, app: { ...manifest.app, storage: { entities } } };
}

const index = { name: 'by-time', range: ['storedAt'] };
const entity = (name: string, indexes: Entity['indexes'] = [index]): Entity => ({ name, indexes });
/** Problems of the storage and the number of modules; whether pages are built does not matter here. */
const problemsOf = (changed: Manifest): readonly string[] =>
  checkOwnRules(changed, ROOT).filter((problem) => !problem.startsWith('Resource'));

describe('what Forge refuses at a deploy and its tools do not report', () => {
  it('is not in this manifest', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  it.each<[string, Entity['indexes'], readonly string[]]>([
    ['an index with one range attribute', [index], []],
    ['an index by name alone', ['storedAt'], []],
    ['an entity without an index', [], []],
    [
      'an index without a range attribute',
      [{ name: 'by-time', range: [] }],
      ['Index "by-time" of entity "row" has 0 range attributes; the platform wants exactly one.'],
    ],
    [
      'an index that says nothing of its range',
      [{ name: 'by-time' }],
      ['Index "by-time" of entity "row" has 0 range attributes; the platform wants exactly one.'],
    ],
    [
      'an index with two range attributes',
      [{ name: 'by-time', range: ['storedAt', 'diedAt'] }],
      ['Index "by-time" of entity "row" has 2 range attributes; the platform wants exactly one.'],
    ],
  ])('%s', (_name, indexes, expected) => {
    expect(problemsOf(withEntities([entity('row', indexes)]))).toEqual(expected);
  });

  it.each([
    ['by-', true],
    ['by', false],
    ['b'.repeat(50), true],
    ['b'.repeat(51), false],
    ['A9:-_.', true],
    ['by time', false],
    ['by/time', false],
  ])('an index named %s: allowed is %s', (name, allowed) => {
    const problems = problemsOf(withEntities([entity('row', [{ name, range: ['storedAt'] }])]));
    expect(problems).toEqual(
      allowed
        ? []
        : [`Index "${name}" of entity "row" needs a name of 3 to 50 of a-z A-Z 0-9 : - _ and the dot.`],
    );
  });

  it.each([
    [20, []],
    [21, ['21 entities; the platform allows 20.']],
  ])('%d entities', (count, expected) => {
    const entities = Array.from({ length: count }, (_, number) => entity(`row-${number}`));
    expect(problemsOf(withEntities(entities))).toEqual(expected);
  });

  it.each([
    [150, []],
    [151, ['151 modules; the platform allows 150.']],
  ])('%d modules, functions not among them', (count, expected) => {
    const others = Object.entries(manifest.modules).filter(([type]) => type !== 'function');
    const present = others.flatMap(([, list]) => list).length;
    const triggers = Array.from({ length: count - present }, (_, number) => ({ key: `trigger-${number}` }));
    const modules = { ...manifest.modules, trigger: [...(manifest.modules['trigger'] ?? []), ...triggers] };
    expect(problemsOf({ ...manifest, modules })).toEqual(expected);
  });

  it('an app without storage', () => {
    const { runtime } = manifest.app;
    expect(problemsOf({ ...manifest, app: { runtime } })).toEqual([]);
  });
});
