import { clockName, spokenName } from '../../../src/wording/clock-names';

describe('the name of a clock', () => {
  it.each([
    ['fix', undefined, 'Fix'],
    ['triage', undefined, 'Triage'],
    ['first-response', undefined, 'First response'],
    ['retest', undefined, 'Retest'],
    ['reward-is-paid', undefined, 'Reward is paid'],
    ['reward-is-paid', 'Reward', 'Reward'],
    ['constructor', undefined, 'Constructor'],
    // A clock that every policy knows has one name everywhere.
    ['triage', 'Another', 'Triage'],
  ])('%s, labeled %s: %s', (name, label, expected) => {
    expect(clockName(name, label)).toBe(expected);
  });
});

it.each([
  ['paid', 'paid'],
  ['in-the-wild', 'in the wild'],
])('a name %s is spoken “%s”', (name, spoken) => {
  expect(spokenName(name)).toBe(spoken);
});
