import { defaultCvssBands } from '../../../src/domain/sla/cvss-bands';
import { decideSeverity, severityOfScore } from '../../../src/domain/sla/severity';

const usual = { useCvss: true, cvssBands: defaultCvssBands };

describe('severity of a CVSS score', () => {
  it.each([
    [10, 'critical'],
    [9, 'critical'],
    [8.9, 'high'],
    [7, 'high'],
    [6.9, 'medium'],
    [4, 'medium'],
    [3.9, 'low'],
    [0.1, 'low'],
    [0, 'informational'],
  ] as const)('%d is %s', (score, severity) => {
    expect(severityOfScore(score, defaultCvssBands)).toBe(severity);
  });

  it.each([
    [9.5, 'critical'],
    [9.4, 'high'],
    [8, 'high'],
    [7.9, 'medium'],
    [5.1, 'medium'],
    [5, 'low'],
    [1.1, 'low'],
    [1, 'informational'],
  ] as const)('%d is %s by bands of a connection', (score, severity) => {
    expect(severityOfScore(score, { critical: 9.5, high: 8, medium: 5.1, low: 1 })).toBe(severity);
  });
});

describe('the choice between score and priority', () => {
  it.each([
    ['the score before the priority', { priority: 3, cvssScore: 9.1 }, true, 'critical', 'cvss'],
    ['a score of 0 too: zero is not nothing', { priority: 1, cvssScore: 0 }, true, 'informational', 'cvss'],
    ['the priority where there is no score', { priority: 1, cvssScore: null }, true, 'critical', 'priority'],
    [
      'the priority where the connection wants no scores',
      { priority: 3, cvssScore: 9.1 },
      false,
      'medium',
      'priority',
    ],
  ] as const)('%s', (_name, rated, useCvss, severity, by) => {
    expect(decideSeverity(rated, { useCvss, cvssBands: defaultCvssBands })).toMatchObject({
      severity,
      decidedBy: { by },
    });
  });

  it.each([
    [1, 'critical'],
    [2, 'high'],
    [3, 'medium'],
    [4, 'low'],
    [5, 'informational'],
  ] as const)('P%d is %s', (priority, severity) => {
    expect(decideSeverity({ priority, cvssScore: null }, usual)?.severity).toBe(severity);
  });

  it('is undecided without both', () => {
    expect(decideSeverity({ priority: null, cvssScore: null }, usual)).toBeNull();
    expect(decideSeverity({ priority: null, cvssScore: 9.8 }, { ...usual, useCvss: false })).toBeNull();
  });
});
