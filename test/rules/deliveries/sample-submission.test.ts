import { sampleSubmission } from '../../../src/domain/deliveries/sample-submission';
import { newConnection } from '../../../src/domain/connections/connection';
import { decideSeverity, isMoreSevere, severities, type Severity } from '../../../src/domain/sla/severity';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';

const wanted = (minSeverity: Severity | null) => ({ program: 'acme', createOn: 'unresolved', minSeverity });

describe('the submission that a test delivery makes up', () => {
  it.each<[Severity | null, number]>([
    [null, 3],
    ['informational', 3],
    ['low', 3],
    ['medium', 3],
    ['high', 2],
    ['critical', 1],
  ])('with a minimum severity of %s is a P%d', (minSeverity, priority) => {
    expect(sampleSubmission(wanted(minSeverity))).toEqual({ program: 'acme', state: 'unresolved', priority });
  });

  it.each(severities)('is as severe as a connection wants that wants %s', (minSeverity) => {
    const { priority } = sampleSubmission(wanted(minSeverity));
    const severity = decideSeverity(
      { priority, cvssScore: null },
      newConnection('bugcrowd', bugcrowdTraits),
    )?.severity;
    expect(severity !== undefined && !isMoreSevere(minSeverity, severity)).toBe(true);
  });
});
