import { atlassianPresets } from '../../../src/domain/sla/atlassian-presets';
import { DEFAULT_POLICY_ID, findPreset } from '../../../src/domain/sla/presets';

describe('Atlassian’s presets', () => {
  it.each([
    ['marketplace-cloud-2026', 10, 28, 84, 175],
    ['marketplace-cloud-2022', 28, 42, 56, 175],
    ['marketplace-data-center', 84, 84, 84, 175],
    ['marketplace-data-center-2022', 90, 90, 90, 180],
    ['atlassian-cloud', 10, 28, 84, 175],
    ['atlassian-data-center', 90, 90, 90, 180],
  ])('%s: %d / %d / %d / %d days, informational none', (id, critical, high, medium, low) => {
    expect(findPreset(id)?.targets).toEqual({
      fix: {
        critical: { days: critical },
        high: { days: high },
        medium: { days: medium },
        low: { days: low },
        informational: null,
      },
    });
  });

  it('share their rules', () => {
    expect(atlassianPresets).toHaveLength(6);
    for (const preset of atlassianPresets)
      expect(preset).toMatchObject({
        version: 1,
        timeZone: 'UTC',
        clockBase: 'triaged',
        triageWindowDays: 14,
        severityChange: 'earlier-of',
        reopen: 'original',
        allowPause: false,
      });
  });

  it('the default is the policy in force since September 2026', () => {
    expect(findPreset(DEFAULT_POLICY_ID)).toMatchObject({
      id: 'marketplace-cloud-2026',
      inForceFrom: '2026-09-01',
    });
  });
});
