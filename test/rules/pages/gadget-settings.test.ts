import { isAtLeast } from '../../../static/src/gadget/least-severity';
import { readForm } from '../../../static/src/gadget/read-form';
import {
  readSettings,
  settingsToKeep,
  usualSettings,
  type GadgetSettings,
} from '../../../static/src/gadget/settings';

const settings: GadgetSettings = {
  connectionId: 'demo',
  leastSeverity: 'high',
  months: 12,
  chart: 'kept',
  refreshMinutes: 15,
};

test.each([undefined, null, {}, 'text', 7, [], { months: 7, chart: 'pie', leastSeverity: 'huge' }])(
  'a gadget that has %j for settings is as usual',
  (kept) => {
    expect(readSettings(kept)).toEqual(usualSettings);
  },
);

test.each<[string, GadgetSettings]>([
  ['all of them', settings],
  ['the usual ones', usualSettings],
  ['never to refresh', { ...settings, refreshMinutes: null }],
])('settings are read as they were kept: %s', (_name, saved) => {
  expect(readSettings(JSON.parse(JSON.stringify(settingsToKeep(saved))))).toEqual(saved);
});

test('Jira is given a positive number of minutes, or none', () => {
  expect(settingsToKeep(settings)).toMatchObject({ refresh: 15 });
  expect(settingsToKeep({ ...settings, refreshMinutes: null })).not.toHaveProperty('refresh');
});

test('of bad settings only the bad ones are as usual', () => {
  expect(readSettings({ ...settings, months: '12', refreshMinutes: 0 })).toEqual({
    ...settings,
    months: usualSettings.months,
    refreshMinutes: usualSettings.refreshMinutes,
  });
});

test('an empty choice of the form is none', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    connectionId: '',
    leastSeverity: '',
    months: '3',
    refreshMinutes: '',
  }))
    form.set(name, value);
  expect(readForm(form)).toEqual({
    connectionId: null,
    leastSeverity: null,
    months: 3,
    chart: 'backlog',
    refreshMinutes: null,
  });
});

test.each([
  ['critical', 'high', true],
  ['high', 'high', true],
  ['medium', 'high', false],
  ['low', 'low', true],
  ['informational', 'low', false],
  ['unrated', 'low', false],
  ['unrated', null, true],
] as const)('%s counts from %s on: %s', (severity, least, expected) => {
  expect(isAtLeast(severity, least)).toBe(expected);
});
