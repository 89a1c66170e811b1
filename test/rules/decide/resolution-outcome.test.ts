import { outcomeOfResolution } from '../../../src/domain/decide/outcome-of-resolution';
import { usualMeaning } from '../../../src/domain/mapping/resolution';
import { connectionWith } from '../../support/builders';
import { fix, unjudged } from '../../support/issue-changes';

describe('the outcome of a resolution', () => {
  it.each([
    ['Done', 'fixed'],
    ['Fixed', 'fixed'],
    ['Won’t Do', 'closed'],
    ["won't fix", 'closed'],
    ['Duplicate', 'closed'],
    ['Cannot Reproduce', 'closed'],
    ['Declined', 'closed'],
    ['Known Error', 'closed'],
  ])('is known before anyone has judged it if it is a usual one: %s is %s', (name, outcome) => {
    expect(usualMeaning(name)).toBe(outcome);
  });

  it.each([
    'False positive',
    'Risk accepted',
    'Wontfix',
    'Out of scope',
    'Obsolete',
    'Deferred',
    'Wird nicht erledigt',
    '対応しない',
    'Done elsewhere',
    'Not a Bug',
    '',
  ])('is not guessed from any other name: %s', (name) => {
    expect(usualMeaning(name)).toBeNull();
  });

  it('is the connection’s for its id, or else the site’s', () => {
    const connection = connectionWith({ resolutions: { '10200': 'closed' } });
    expect(outcomeOfResolution(fix, connection)).toBe('closed');
    expect(outcomeOfResolution(unjudged, connection)).toBe('closed');
    expect(outcomeOfResolution({ ...fix, id: '10201' }, connection)).toBe('fixed');
    expect(outcomeOfResolution({ ...unjudged, id: '10201' }, connection)).toBeNull();
  });

  it('without a resolution: fixed', () => {
    expect(outcomeOfResolution(null, connectionWith())).toBe('fixed');
  });
});
