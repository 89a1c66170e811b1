import { findScheme } from '../../../src/sources/signing/find-scheme';
import { maskHeader, parseHeaderForm } from '../../../src/sources/signing/header-form';

const hex = 'ab12'.repeat(16);
const base64 = Buffer.from(hex, 'hex').toString('base64');

describe('a form', () => {
  it.each([
    [hex, { encoding: 'hex', digestName: null, timestampName: null, timestamp: null }],
    [base64, { encoding: 'base64', digestName: null, timestampName: null, timestamp: null }],
    [`sha256=${hex}`, { digestName: 'sha256', timestampName: null }],
    [`SHA256=${hex.toUpperCase()}`, { encoding: 'hex', digestName: 'sha256' }],
    [`v1=${base64}`, { encoding: 'base64', digestName: 'v1' }],
    [`t=1762776000,v1=${hex}`, { digestName: 'v1', timestampName: 't', timestamp: '1762776000' }],
    [`v1=${hex}; ts=1`, { digestName: 'v1', timestampName: 'ts', timestamp: '1' }],
    [`timestamp=999999999999;${hex}`, { digestName: null, timestamp: '999999999999' }],
  ])('is read from %s', (header, expected) => {
    expect(parseHeaderForm(header)).toMatchObject(expected);
    expect(parseHeaderForm(header)?.digest.toString('hex')).toBe(hex);
  });

  it.each([
    ['nothing', ''],
    ['a timestamp alone', 't=1'],
    ['two timestamps', 't=1;t=1'],
    ['two digests', `v1=${hex},v1=${hex}`],
    ['three parts', `t=1,v1=${hex},v0=${hex}`],
    ['an empty part', `t=1,,v1=${hex}`],
    ['a part at the end', `v1=${hex},`],
    ['a digest that is too short', hex.slice(1)],
    ['a digest that is too long', `${hex}0`],
    ['base64 without its padding', base64.slice(0, -1)],
    ['another name', `sha1=${hex}`],
    ['a timestamp of 13 digits', `t=1762776000000,v1=${hex}`],
    ['a timestamp that is negative', `t=-1,v1=${hex}`],
    ['other digits than ours', `t=١٢٣,v1=${hex}`],
    ['two spaces', `t=1,  v1=${hex}`],
    ['a line break', `v1=${hex}\n`],
    ['an unbounded header', `t=1,v1=${hex}${' '.repeat(200)}`],
  ])('is not read from %s', (_name, header) => {
    expect(parseHeaderForm(header)).toBeNull();
  });
});

describe('the mask of a header', () => {
  it.each([
    [`timestamp=1762776000;sha256=${hex}`, 'timestamp=9999999999;sha256=[64 hex]'],
    [`t=1762776000,v1=${base64}`, 't=9999999999,v1=[44 base64]'],
    ['keyId=Acme-1;signature=abc', 'keyId=Aaaa-9;signature=aaa'],
    ['Bearer s3cret', 'Aaaaaa a9aaaa'],
    ['t=1762776000000000000', 't=[19 digits]'],
    ['ключ=тест 😀', 'aaaa=aaaa ?'],
    ['\u0000\ud800', '??'],
    ['', ''],
  ])('%j', (header, masked) => {
    expect(maskHeader(header)).toBe(masked);
  });

  it('is one for all calls of a form', () => {
    expect(maskHeader(`v1=${'0f'.repeat(32)}`)).toBe(maskHeader(`v1=${'e9'.repeat(32)}`));
  });

  it('has at most 120 characters', () => {
    expect(maskHeader('x;'.repeat(60))).toBe('a;'.repeat(60));
    expect(maskHeader('x;'.repeat(61))).toBe(`${'a;'.repeat(59)}a…`);
  });
});

describe.each([
  ['200 KB of letters', 'a'.repeat(200_000)],
  ['200 KB of hex', `v1=${'0'.repeat(200_000)}`],
  ['100,000 parts', 't=1,'.repeat(100_000)],
  ['100,000 separators', '; '.repeat(100_000)],
  ['200 KB beyond ASCII', 'ß😀'.repeat(70_000)],
  ['200 KB of padding', '='.repeat(200_000)],
])('%s', (_name, header) => {
  it('has no form, and is masked to a short text', () => {
    expect(findScheme(header, '{}', [])).toBeNull();
    expect(maskHeader(header).length).toBeLessThanOrEqual(120);
  });
});
