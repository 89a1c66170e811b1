import { namedValueText } from '../../../src/wording/named-value-text';

const names = { 'id-of-ada': 'Ada Admin', 'id-of-lee': 'Lee Lead' };

describe('a logged value with people in it', () => {
  it.each([
    ['["id-of-ada","id-of-lee"]', 'Ada Admin, Lee Lead'],
    ['["id-of-ada","gone"]', 'Ada Admin, gone'],
    ['"id-of-lee"', 'Lee Lead'],
    ['"Vulnerability"', 'Vulnerability'],
    ['true', 'yes'],
    ['[]', 'empty'],
    [null, 'nothing'],
    // Cut at 300 characters: shown as it is.
    ['["id-of-ada","id-o…', '["Ada Admin","id-o…'],
  ])('%s: %s', (value, text) => {
    expect(namedValueText(value, names)).toBe(text);
  });
});
