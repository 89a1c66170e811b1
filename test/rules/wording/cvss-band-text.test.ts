import { defaultCvssBands as bands } from '../../../src/domain/sla/cvss-bands';
import { decideSeverity } from '../../../src/domain/sla/severity';
import { cvssBandText } from '../../../src/wording/cvss-band-text';

const decided = (cvssScore: number | null) =>
  decideSeverity({ priority: 2, cvssScore }, { useCvss: true, cvssBands: bands });

describe('the band of a score', () => {
  it.each([
    [9.8, 'Critical from 9'],
    [7, 'High from 7'],
    [4.2, 'Medium from 4'],
    [0.1, 'Low above 0'],
    [0, 'Informational up to 0'],
  ])('of %d is said', (score, text) => {
    const why = decided(score);
    expect(why && cvssBandText(why)).toBe(text);
  });

  it('is not said of a priority, or of a comment that was stored without bands', () => {
    const byPriority = decided(null);
    expect(byPriority && cvssBandText(byPriority)).toBeNull();
    expect(cvssBandText({ severity: 'high', decidedBy: { by: 'cvss', score: 8 } })).toBeNull();
  });
});
