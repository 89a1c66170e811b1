import { withoutNameOnceEnded } from '../../../src/domain/cases/researcher-name';
import { unknownFacts } from '../../../src/domain/findings/submission';
import { closed, fixed } from '../../support/builders';
import { reopened } from '../../support/clock-builders';
import { after, caseWith } from '../../support/case-builders';

const named = { ...unknownFacts, title: 'Stored XSS', researcher: 'ada-hunts' };
const END = '2026-11-20T00:00:00Z';

it.each([
  ['is kept while the clock runs', [], 'ada-hunts'],
  ['goes when it is fixed', [fixed(END)], null],
  ['goes when it is closed', [closed(END)], null],
  ['is kept if the case was reopened', [closed(END), reopened('2026-11-21T00:00:00Z')], 'ada-hunts'],
])('the name of a researcher %s', (_name, events, expected) => {
  const kase = { ...after(...events), facts: named };
  expect(withoutNameOnceEnded(kase)).toEqual({ ...kase, facts: { ...named, researcher: expected } });
});

it('a case without a name is left as it is', () => {
  const kase = caseWith();
  expect(withoutNameOnceEnded(kase)).toBe(kase);
});
