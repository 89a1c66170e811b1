import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FIXTURES = resolve(__dirname, '..', '..', 'test', 'fixtures', 'bugcrowd');

/** The names of the bodies that the repository has. */
export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/**
 * The body that a person names on the command line.
 * @param names of fixtures or files; there has to be one.
 * @throws an error for the person: no name, more than one, or one that stands for no file.
 */
export function readFixture(names: readonly string[]): string {
  const [name, ...others] = names;
  if (name === undefined) throw new Error('Name the fixture to send.');
  if (others.length > 0)
    throw new Error(`One delivery has one body, and these are ${names.length}: ${names.join(', ')}.`);
  if (fixtureNames().includes(name)) return readFileSync(join(FIXTURES, `${name}.json`), 'utf8');
  if (!existsSync(name)) throw new Error(`There is no fixture and no file "${name}".`);
  if (!statSync(name).isFile())
    throw new Error(`"${name}" is not a file. Name a file of JSON, or a fixture.`);
  return readFileSync(name, 'utf8');
}
