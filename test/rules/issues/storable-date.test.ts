import { isCenturyEarly, isStorable } from '../../../src/domain/issues/storable-date';

const NOW = '2026-11-10T11:00:00Z';

describe('dates that Jira stores', () => {
  it.each([
    ['2026-11-10', true],
    ['2046-11-08', true],
    ['2046-11-09', true],
    ['2046-11-10', false],
    ['2099-12-31', false],
    ['+010000-01-01', false],
  ])('%s: %s', (date, stored) => {
    expect(isStorable(date, NOW)).toBe(stored);
  });

  it.each([
    ['1946-11-10', true],
    ['1999-12-31', true],
    ['2006-11-09', true],
    ['2006-11-10', false],
    ['2006-11-11', false],
    ['2026-11-09', false],
  ])('%s is a century early: %s', (date, early) => {
    expect(isCenturyEarly(date, NOW)).toBe(early);
  });
});
