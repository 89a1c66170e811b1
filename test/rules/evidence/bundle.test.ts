import { isPartName, manifestOf, manifestText, partName } from '../../../src/domain/evidence/bundle';
import { exportFacts } from '../../support/evidence-builders';

const file = (name: string, lines: number): Parameters<typeof manifestOf>[2] => ({
  name,
  lines,
  bytes: 10,
  sha256: '00',
});

it.each([
  [0, 'cases-0001.jsonl'],
  [9998, 'cases-9999.jsonl'],
  [9999, 'cases-10000.jsonl'],
  [999_998, 'cases-999999.jsonl'],
])('part %d is named %s, which is a name that a part may have', (index, name) => {
  expect(partName(index)).toBe(name);
  expect(isPartName(name)).toBe(true);
});

it.each([
  'cases-001.jsonl',
  'cases-1000000.jsonl',
  '../cases-0001.jsonl',
  'cases-0001.jsonl.exe',
  'cases.csv',
])('%s is the name of no part', (name) => {
  expect(isPartName(name)).toBe(false);
});

it('the manifest counts the lines of the parts and not of the CSV, and is text that ends with a line break', () => {
  const parts = [file('cases-0001.jsonl', 20), file('cases-0002.jsonl', 3)];
  const manifest = manifestOf(exportFacts, parts, file('cases.csv', 70));
  expect(manifest).toMatchObject({ format: 'bounty-clock-evidence', formatVersion: 1, cases: 23 });
  expect(manifestText(manifest)).toMatch(/^\{\n {2}"format": [^]*\n\}\n$/);
});
