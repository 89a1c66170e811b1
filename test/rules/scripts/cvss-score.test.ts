import { cvssScore } from '../../../scripts/vrt/cvss-score';

describe('the base score of a CVSS v3 vector', () => {
  it.each([
    ['AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
    ['AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N', 0],
    ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
    ['AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9],
    ['AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
    ['AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N', 3.7],
    ['AV:L/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', 6.7],
    ['AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8],
  ])('%s: %d', (vector, score) => {
    expect(cvssScore(vector)).toBe(score);
  });

  it.each(['', 'AV:N', 'AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H'])(
    'none for %p',
    (vector) => {
      expect(() => cvssScore(vector)).toThrow(/has no/);
    },
  );
});
