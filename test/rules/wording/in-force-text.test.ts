import { presetEndOf } from '../../../src/domain/sla/preset-ends';
import { presets } from '../../../src/domain/sla/presets';
import { inForceText } from '../../../src/wording/in-force-text';

describe('whether a policy is in force', () => {
  it.each<[string | undefined, string | null, string, string]>([
    [undefined, null, '2026-09-01', 'Yes'],
    ['2026-09-01', null, '2026-08-31', 'From 1 Sept 2026'],
    ['2026-09-01', null, '2026-09-01', 'Since 1 Sept 2026'],
    ['2026-09-01', null, '2026-09-02', 'Since 1 Sept 2026'],
    [undefined, '2026-09-01', '2026-08-31', 'Until 1 Sept 2026'],
    [undefined, '2026-09-01', '2026-09-01', 'Ended 1 Sept 2026'],
    ['2019-04-29', '2026-06-10', '2026-11-29', 'Ended 10 Jun 2026'],
  ])('that begins on %s and ends on %s, on %s: %s', (from, end, today, text) => {
    expect(inForceText(from, end, today)).toBe(text);
  });

  it.each(presets)('$name says in its name whether it ended', ({ id, name }) => {
    expect(presetEndOf(id) !== null).toBe(name.includes('(until '));
  });

  it('ends for presets alone', () => {
    expect(presetEndOf('acme')).toBeNull();
  });
});
