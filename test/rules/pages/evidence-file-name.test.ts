import { evidenceFileName } from '../../../static/src/evidence/file-name';

const first = '2026-01-01T00:00:00Z';
const last = '2026-03-31T23:59:59.999Z';

describe('the name of an evidence file', () => {
  it.each([
    [null, null, 'bounty-clock-evidence-made-2026-11-30.zip'],
    [first, null, 'bounty-clock-evidence-from-2026-01-01-made-2026-11-30.zip'],
    [null, last, 'bounty-clock-evidence-until-2026-03-31-made-2026-11-30.zip'],
    [first, last, 'bounty-clock-evidence-2026-01-01-to-2026-03-31-made-2026-11-30.zip'],
  ])('from %s to %s', (from, to, name) => {
    const options = { withTitles: false, withNames: false };
    expect(evidenceFileName({ period: { from, to }, options }, '2026-11-30T23:59:59.000Z')).toBe(name);
  });
});
