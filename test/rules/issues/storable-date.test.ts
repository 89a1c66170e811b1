import { toInstant } from '../../../src/domain/sla/instant';
import { isCenturyEarly, isStorable, storableFrom } from '../../../src/domain/issues/storable-date';

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

  it.each([
    ['2046-11-10', '2026-11-11T00:00:00Z'],
    ['2048-02-29', '2028-03-01T00:00:00Z'],
    ['2101-12-31', '2082-01-01T00:00:00Z'],
  ])('%s can be stored from %s', (date, moment) => {
    expect(storableFrom(date)).toBe(moment);
    expect(isStorable(date, moment)).toBe(true);
    expect(isStorable(date, toInstant(Date.parse(moment) - 1000))).toBe(false);
  });

  it('a year of five digits never can', () => {
    expect(storableFrom('+010000-01-01')).toBeNull();
  });
});
