import { fc } from '../../support/properties';
import { caseKey, type CaseIdentity } from '../../../src/domain/cases/case-key';
import { connectionSources } from '../../../src/domain/findings/source-id';

/** The storage's rule for keys. @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api/ */
const STORAGE_KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]{1,500}$/;

function keyOf(submissionId: string, about: Partial<CaseIdentity> = {}): string {
  return caseKey({ source: 'bugcrowd', connectionId: 'demo', submissionId, ...about });
}

describe('the key of a case', () => {
  it.each([
    ['bugcrowd', 'bugcrowd:5b31-a.b_c'],
    ['jira', 'jira:5b31-a.b_c'],
    ['manual', 'manual:demo:5b31-a.b_c'],
  ] as const)('of %s is %s', (source, key) => {
    expect(keyOf('5b31-a.b_c', { source })).toBe(key);
  });

  it('does not depend on the connection, except for ids that people choose', () => {
    expect(keyOf('1', { connectionId: 'a' })).toBe(keyOf('1', { connectionId: 'b' }));
    const manual = { source: 'manual' } as const;
    expect(keyOf('1', { ...manual, connectionId: 'a' })).not.toBe(
      keyOf('1', { ...manual, connectionId: 'b' }),
    );
  });

  it.each([
    ['AMS 42/7', 'bugcrowd:AMS#2042#2F7'],
    ['a#20', 'bugcrowd:a#2320'],
    ['a:b', 'bugcrowd:a#3Ab'],
    ['é', 'bugcrowd:#C3#A9'],
    ['', 'bugcrowd:'],
  ])('encodes %j', (id, key) => {
    expect(keyOf(id)).toBe(key);
  });

  it('distinguishes long ids', () => {
    const long = 'x'.repeat(1000);
    expect(keyOf(long)).toMatch(/^bugcrowd:##[0-9a-f]{64}$/);
    expect(keyOf(`${long}y`)).not.toBe(keyOf(long));
    expect(keyOf(long, { source: 'manual' })).not.toBe(
      keyOf(long, { source: 'manual', connectionId: 'other' }),
    );
    // The digest used as an id is a different id.
    expect(keyOf(keyOf(long).slice('bugcrowd:'.length))).not.toBe(keyOf(long));
  });

  const identity = fc.record({
    source: fc.constantFrom(...connectionSources, 'jira' as const),
    connectionId: fc.constantFrom('a', 'a-b', 'b'),
    submissionId: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('a', ':', '#', '2', '3', ' ', '-', 'A'), maxLength: 6 }),
    ),
  });

  it('fits the storage, whatever the id', () => {
    fc.assert(fc.property(identity, (of) => STORAGE_KEY.test(caseKey(of)) && caseKey(of).length <= 250));
  });

  it('is never shared by two cases', () => {
    const wellFormed = ({ submissionId }: CaseIdentity): boolean => submissionId.isWellFormed();
    const isSame = (a: CaseIdentity, b: CaseIdentity): boolean =>
      a.source === b.source &&
      a.submissionId === b.submissionId &&
      (a.source !== 'manual' || a.connectionId === b.connectionId);
    fc.assert(
      fc.property(
        identity.filter(wellFormed),
        identity.filter(wellFormed),
        (a, b) => (caseKey(a) === caseKey(b)) === isSame(a, b),
      ),
      { numRuns: 1000 },
    );
  });
});
