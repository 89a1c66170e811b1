import type { Case } from '../../../src/domain/cases/case';
import { compareUrgency } from '../../../src/domain/cases/urgency';
import type { Severity } from '../../../src/domain/sla/severity';
import { caseWith, trackedAt } from '../../support/case-builders';

const now = '2026-11-10T12:00:00Z';

/** A case whose issue shows a severity and a deadline. */
function showing(severity: Severity | null, deadline: string | null): Case {
  const kase = trackedAt({ now });
  if (kase.issue === null) throw new Error('The case has no issue.');
  const { issue } = kase;
  const projection = { ...issue.lastWritten.projection, severity, deadline };
  return { ...kase, issue: { ...issue, lastWritten: { ...issue.lastWritten, severity, projection } } };
}

describe('the more urgent of two cases', () => {
  const december = '2026-12-01T09:12:00Z';
  it.each<[string, Case, Case]>([
    ['is the more severe', showing('critical', '2027-01-01T00:00:00Z'), showing('high', december)],
    ['even by one step', showing('low', december), showing('informational', december)],
    ['has any severity at all', showing('informational', december), showing(null, december)],
    [
      'of equal ones has the earlier deadline',
      showing('high', december),
      showing('high', '2026-12-01T09:12:01Z'),
    ],
    ['by a fraction of a second', showing('high', december), showing('high', '2026-12-01T09:12:00.001Z')],
    [
      'by less than a whole one',
      showing('high', '2026-12-01T09:12:00.999Z'),
      showing('high', '2026-12-01T09:12:01Z'),
    ],
    ['has a deadline', showing('high', '2027-12-01T09:12:00Z'), showing('high', null)],
    ['has an issue', showing('informational', december), caseWith()],
  ])('%s', (_name, a, b) => {
    expect(compareUrgency(a, b)).toBeLessThan(0);
    expect(compareUrgency(b, a)).toBeGreaterThan(0);
  });

  it.each<[string, Case]>([
    ['alike', showing('high', december)],
    ['without severity and deadline', showing(null, null)],
    ['without an issue', caseWith()],
  ])('is neither of two %s', (_name, kase) => {
    expect(compareUrgency(kase, { ...kase, submissionId: 'sub-2' })).toBe(0);
  });

  it('sorts a whole list', () => {
    const wanted = [
      showing('critical', december),
      showing('critical', '2026-12-03T00:00:00Z'),
      showing('medium', '2026-11-01T00:00:00Z'),
      showing('low', december),
      showing(null, december),
      caseWith(),
    ];
    for (const list of [
      [...wanted].reverse(),
      [3, 0, 5, 2, 4, 1].map((index) => wanted[index] ?? caseWith()),
    ])
      expect(list.sort(compareUrgency)).toEqual(wanted);
  });
});
