import type { SigningScheme } from '../../../src/domain/deliveries/signing-scheme';
import {
  refusalLines,
  schemeCostText,
  schemeText,
  signedText,
} from '../../../src/wording/signing-scheme-text';
import { bodyAlone } from '../../support/signing-scheme';

describe('a way of signing in words', () => {
  it.each<[Partial<SigningScheme>, string]>([
    [{}, 'body alone, hex, without a name'],
    [{ digestName: 'sha256', encoding: 'base64' }, 'body alone, base64, named sha256'],
    [
      { signed: 'timestamp-body', digestName: 'v1', timestampName: 't' },
      'time, then body, hex, named v1, time as t',
    ],
    [
      { signed: 'body-timestamp', timestampName: 'ts', key: 'base64' },
      'body, then time, hex, without a name, time as ts, secret decoded from base64',
    ],
  ])('%j', (changes, text) => {
    expect(schemeText({ ...bodyAlone, ...changes })).toBe(text);
  });

  it('names the signed part of a delivery', () => {
    expect(signedText('body')).toBe('body alone');
    expect(signedText('timestamp-body')).toBe('time, then body');
  });
});

it('says that a recorded call stays valid only for a way without a signed time', () => {
  expect(schemeCostText(bodyAlone)).toContain('a recorded call stays valid');
  expect(schemeCostText({ ...bodyAlone, timestampName: 't' })).toContain('a recorded call stays valid');
  expect(schemeCostText({ ...bodyAlone, signed: 'body-timestamp' })).toContain('refused after five minutes');
});

it('lists refused calls by reason, and no reason without calls', () => {
  expect(refusalLines({ 'signature-mismatch': 1, 'signature-missing': 2 })).toEqual([
    '2 calls: no signature header',
    '1 call: signature mismatch',
  ]);
  expect(refusalLines({})).toEqual([]);
});
