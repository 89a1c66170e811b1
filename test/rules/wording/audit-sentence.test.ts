import { auditSentence, actionNames } from '../../../src/wording/audit-sentence';
import { placeText } from '../../../src/wording/place-text';
import { valueText } from '../../../src/wording/value-text';
import type { AuditAction } from '../../../src/domain/audit/admin-log';

const subject = { kind: 'connection', id: 'demo' } as const;

describe('an action of an administrator', () => {
  it.each(Object.keys(actionNames) as AuditAction[])('has a sentence: %s', (action) => {
    expect(auditSentence({ action, subject }, 'Ada')).toMatch(/^Ada [a-z].*connection “demo”.*\.$/);
  });

  it('has one for a policy, the site, and an id that contains a pattern', () => {
    const of = (kind: 'policy' | 'site', id: string): string =>
      auditSentence({ action: 'policy-saved', subject: { kind, id } }, 'Ada');
    expect(of('policy', 'own')).toBe('Ada saved a version of policy “own”.');
    expect(of('site', '')).toBe('Ada saved a version of the site.');
    expect(of('policy', '$&')).toBe('Ada saved a version of policy “$&”.');
  });
});

describe('a place of a document', () => {
  it.each([
    ['policyId', 'Policy'],
    ['notices.label', 'Label at first notice'],
    // Whole members of a connection that was added.
    ['issueType', 'Issue type'],
    ['mapping', 'Mapping'],
    ['notices', 'Notices'],
    ['pausedSince', 'Paused since'],
    ['comments', 'Comments of the source'],
    ['version', 'Version'],
    ['targets.fix.high.days', 'Fix within, high, days'],
    ['mapping.fields.customfield_10042', 'Field, customfield_10042'],
    ['of.no.name', 'of.no.name'],
  ])('%s is called %s', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

describe('a value of a document', () => {
  it.each([
    [null, 'nothing'],
    ['null', 'none'],
    ['true', 'yes'],
    ['false', 'no'],
    ['[]', 'empty'],
    ['{}', 'empty'],
    ['"acme"', 'acme'],
    ['28', '28'],
    ['["admin","dev"]', 'admin, dev'],
    ['["a \\"b\\""]', '["a \\"b\\""]'],
    ['{"days":28}', '{"days":28}'],
    ['"cut off…', '"cut off…'],
  ])('%s is read as %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});
