import { peopleLost } from '../../../src/domain/health/people-lost';

const NOW_MS = Date.parse('2026-11-10T12:00:00Z');
const connectionId = 'demo';
const places = ['approvers'];

describe('a closed account that a connection named', () => {
  it.each([
    ['taken off now', '2026-11-10T12:00:00Z', true],
    ['just before 30 days are over', '2026-10-11T12:00:00.001Z', true],
    ['after 30 days', '2026-10-11T12:00:00Z', false],
  ])('%s', (_name, at, isShown) => {
    const problem = { kind: 'people-lost', connectionId, places, at };
    expect(peopleLost({ connectionId, lostPeople: { at, places } }, NOW_MS)).toEqual(
      isShown ? problem : null,
    );
  });

  it('is no problem where there is none', () => {
    expect(peopleLost({ connectionId, lostPeople: null }, NOW_MS)).toBeNull();
  });
});
