import { piecesOf } from '../../../src/adapters/kvs/body-pieces';

const MAX = 240 * 1024;

it.each([
  ['an empty body', '', 1],
  ['a small one', '{"data":{}}', 1],
  ['100,000 characters', 'x'.repeat(100_000), 1],
  ['one more', 'x'.repeat(100_001), 2],
  ['1 MiB', 'x'.repeat(1_048_576), 11],
])('%s', (_name, body, count) => {
  const pieces = piecesOf(body);
  expect(pieces).toHaveLength(count);
  expect(pieces.join('')).toBe(body);
});

it.each([
  ['quotes', '"'],
  ['control characters', '\u0001'],
  ['letters of three bytes', '€'],
  ['pairs of surrogates', '😀'],
  ['pairs after an odd start', '😀'],
])('%s fit into values, with no pair cut in half', (name, text) => {
  const body = (name.includes('odd') ? 'x' : '') + text.repeat(250_000);
  const pieces = piecesOf(body);
  expect(pieces.join('')).toBe(body);
  for (const piece of pieces) {
    expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(MAX);
    // A lone half would be written as an escape.
    expect(JSON.stringify(piece)).not.toContain('\\ud');
  }
});
