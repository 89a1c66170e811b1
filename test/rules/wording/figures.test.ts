import { agoText, countText, numberText, percentText, roughSpan } from '../../../src/wording/figures';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [7.5, '7.5'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-12, '-12'],
  ])('%d is %s: grouped if it is long', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it.each([
    [0, '0 submissions'],
    [1, '1 submission'],
    [1234, '1,234 submissions'],
  ])('count things: %d', (count, text) => {
    expect(countText(count, 'submission')).toBe(text);
  });

  it('count things with an irregular plural', () => {
    expect(countText(2, 'delivery', 'deliveries')).toBe('2 deliveries');
    expect(countText(1, 'delivery', 'deliveries')).toBe('1 delivery');
  });
});

describe('a ratio', () => {
  it.each([
    [1, '100%'],
    [0.99999, '99.9%'],
    [0.9713, '97.1%'],
    [0.5, '50%'],
    [0, '0%'],
  ])('%d is never rounded up', (ratio, text) => {
    expect(percentText(ratio)).toBe(text);
  });
});

describe('an approximate span', () => {
  it.each([
    [0.4, 'less than 1 s'],
    [11.3, '11 s'],
    [59, '59 s'],
    [60, '1 min'],
    [95, '1.6 min'],
    [3599, '60 min'],
    [3600, '1 h'],
    [93_600, '1.1 d'],
  ])('%d seconds', (seconds, text) => {
    expect(roughSpan(seconds)).toBe(text);
  });
});

describe('how long ago something was', () => {
  it.each([
    ['2026-11-03T09:12:00Z', 'less than a minute ago'],
    ['2026-11-03T09:11:01Z', 'less than a minute ago'],
    ['2026-11-03T09:11:00Z', '1 min ago'],
    ['2026-11-03T07:00:00Z', '2 h ago'],
    ['2026-10-24T09:12:00Z', '10 d ago'],
    // The clocks of two invocations may differ a little.
    ['2026-11-03T09:12:05Z', 'less than a minute ago'],
  ])('%s', (instant, text) => {
    expect(agoText(instant, '2026-11-03T09:12:00Z')).toBe(text);
  });
});
