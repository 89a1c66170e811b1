import { accountsIn, isAccountShaped } from '../../../src/domain/privacy/account-shape';
import { formerUser, isFormerUser } from '../../../src/domain/privacy/former-user';
import { withoutAccount } from '../../../src/domain/privacy/without-account';

const ID = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab';
const OTHER = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ac';
const FORMER = 'former user 3';

describe('erasing an account from stored data', () => {
  it.each<[string, unknown, unknown]>([
    ['the id', ID, FORMER],
    ['the id in a list', ['dev', ID], ['dev', FORMER]],
    ['the id deep in an object', { a: { b: [{ id: ID, n: 1 }] } }, { a: { b: [{ id: FORMER, n: 1 }] } }],
    ['a text that quotes it', `["${ID}","dev"]`, `["${FORMER}","dev"]`],
    ['a text that quotes it twice', `"${ID}" "${ID}"`, `"${FORMER}" "${FORMER}"`],
    ['a sentence with it', `User ${ID} cannot be assigned.`, `User ${FORMER} cannot be assigned.`],
    ['a text that was cut in it', `["dev","${ID.slice(0, 9)}…`, `["dev","${FORMER}…`],
    ['a text that was cut after it', `["${ID}","7…`, `["${FORMER}","${FORMER}…`],
  ])('%s', (_name, stored, erased) => {
    expect(withoutAccount(stored, ID, FORMER)).toEqual(erased);
  });

  it.each<[string, unknown]>([
    ['another id', { by: OTHER }],
    ['an id of which it is the beginning', `${ID}0`],
    ['an id of which it is the end', `qm:${ID}`],
    ['a cut text with another beginning', '["dev","5be2…'],
    ['a text that ends with dots', `He said: ${ID.slice(0, 6)}…`],
    ['numbers, nothing and nobody', { count: 7, nothing: null, isOpen: true, nobody: '' }],
  ])('leaves %s, as the same object', (_name, stored) => {
    expect(withoutAccount(stored, ID, FORMER)).toBe(stored);
  });

  it('takes a short id for one only where it stands alone or in quotes', () => {
    expect(withoutAccount('dev', 'dev', FORMER)).toBe(FORMER);
    expect(withoutAccount('["dev"]', 'dev', FORMER)).toBe(`["${FORMER}"]`);
    expect(withoutAccount('Deploy to dev first', 'dev', FORMER)).toBe('Deploy to dev first');
  });
});

describe('an account id', () => {
  it.each([
    ['of today', ID, true],
    ['of an app user with two parts', `qm:${ID.slice(7)}:${ID.slice(7)}`, true],
    ['of old accounts', '5be24ad8b1653240376955d2', true],
    ['that a person typed', 'lead', false],
    ['with a digit too few', '5be24ad8b1653240376955d', false],
    ['with a letter too many', `${ID}0`, false],
    ['of a former user', FORMER, false],
  ])('%s', (_name, text, isShaped) => {
    expect(isAccountShaped(text)).toBe(isShaped);
  });

  it('is found anywhere in a document', () => {
    const document = { a: { from: 'fixed', value: [ID, 'x'] }, b: { value: { accountId: OTHER } }, c: null };
    expect(accountsIn(document)).toEqual([ID, OTHER]);
  });
});

it('a former user is told from everybody else', () => {
  expect(isFormerUser(formerUser(12))).toBe(true);
  expect(['former user', 'former user x', ID, '', 'a former user 1'].filter(isFormerUser)).toEqual([]);
});
