import { asSentenceEnd, inParentheses } from '../../../src/wording/sentence-end';

describe('what somebody wrote', () => {
  it.each([
    ['Waits for the vendor', 'Waits for the vendor.'],
    ['Waits for the vendor.', 'Waits for the vendor.'],
    ['Really?', 'Really?'],
  ])('at the end of a sentence: %s', (text, ends) => {
    expect(asSentenceEnd(text)).toBe(ends);
  });

  it.each([
    [undefined, ''],
    ['Waits for the vendor', ' (Waits for the vendor)'],
    ['It moved. It stays.', ' (It moved. It stays)'],
    ['And so on...', ' (And so on...)'],
    ['Really?', ' (Really?)'],
  ])('in parentheses: %s', (text, within) => {
    expect(inParentheses(text)).toBe(within);
  });
});
