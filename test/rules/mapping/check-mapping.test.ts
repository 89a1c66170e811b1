import { defaultMapping, type Mapping } from '../../../src/domain/mapping/mapping';
import { checkAgainst } from '../../../src/usecases/mapping/check-mapping';
import type { JiraSurroundings, KnownTransition, ScreenField } from '../../../src/usecases/mapping/ports';

function field(id: string, changes: Partial<ScreenField> = {}): ScreenField {
  return { id, name: `The ${id}`, kind: 'text', required: false, allowed: [], ...changes };
}

const open = { id: '1', name: 'Open' };
const done = { id: '3', name: 'Done' };
const defaultFields: readonly ScreenField[] = [
  field('summary', { required: true }),
  field('description'),
  field('labels'),
  field('duedate'),
  field('priority', { allowed: [{ id: '1', name: 'Highest' }] }),
];

function jiraWith(
  changes: Partial<JiraSurroundings> = {},
  more: readonly ScreenField[] = [],
): JiraSurroundings {
  const createFields = [...defaultFields, ...more];
  return {
    createFields,
    appMaySet: createFields.map(({ id }) => id),
    edit: { issueKey: 'SEC-1', fields: createFields },
    statuses: [open, { id: '2', name: 'Doing' }, done],
    resolutions: [{ id: '7', name: 'Fixed' }],
    seenFrom: [open],
    transitions: [],
    ...changes,
  };
}

function found(changes: Partial<Mapping>, jira = jiraWith(), fits = true): readonly string[] {
  const findings = checkAgainst({ ...defaultMapping, ...changes }, jira, () => fits);
  return findings.map(({ severity, place, sentence }) => `${severity} ${place}: ${sentence}`);
}

const to = (statusId: string, resolutionId: string | null = null) => ({
  triaged: { statusId, statusName: 'As it was', resolutionId },
});
const channel = (changes: Partial<KnownTransition> = {}): KnownTransition => ({
  name: 'Finish',
  from: open,
  toId: done.id,
  required: [],
  setsResolution: false,
  ...changes,
});

it('accepts a valid mapping', () => {
  expect(found({})).toEqual([]);
  expect(found({ statuses: to('3') }, jiraWith({ transitions: [channel()] }))).toEqual([]);
});

it('tells an administrator who sees no screen that nothing could be checked', () => {
  expect(found({}, jiraWith({ createFields: [] }))).toEqual([
    expect.stringMatching(/^note : You may not create/),
  ]);
});

describe('a field that Jira requires', () => {
  const required = (id: string, changes: Partial<ScreenField> = {}) =>
    jiraWith({}, [field(id, { required: true, ...changes })]);

  it.each<[string, Partial<Mapping>, JiraSurroundings, 'quiet' | 'nothing' | 'not every']>([
    ['without a value', {}, required('customfield_1'), 'nothing'],
    [
      'empty',
      { fields: { customfield_1: { from: 'fixed', value: '' } } },
      required('customfield_1'),
      'nothing',
    ],
    [
      'with a fixed value',
      { fields: { customfield_1: { from: 'fixed', value: 'x' } } },
      required('customfield_1'),
      'quiet',
    ],
    [
      'with what every submission has',
      { fields: { customfield_1: { from: 'submission', source: 'submissionId' } } },
      required('customfield_1'),
      'quiet',
    ],
    [
      'with what some submissions have',
      { fields: { customfield_1: { from: 'submission', source: 'targetName' } } },
      required('customfield_1'),
      'not every',
    ],
    ['components, none', {}, required('components'), 'nothing'],
    [
      'components, for some',
      { components: { by: 'target', table: { a: '9' }, otherwise: null, always: [] } },
      required('components', { allowed: [{ id: '9', name: 'Web' }] }),
      'not every',
    ],
    [
      'components, for all',
      { components: { by: 'target', table: {}, otherwise: '9', always: [] } },
      required('components', { allowed: [{ id: '9', name: 'Web' }] }),
      'quiet',
    ],
    ['security level', {}, required('security'), 'nothing'],
    ['assignee', { assignee: 'dev' }, required('assignee', { kind: 'user' }), 'quiet'],
  ])('%s', (_name, changes, jira, expected) => {
    const stops = found(changes, jira).filter((finding) => finding.startsWith('stops'));
    if (expected === 'quiet') expect(stops).toEqual([]);
    else expect(stops).toEqual([expect.stringContaining(expected)]);
  });

  it('comes before everything that is only left out', () => {
    const jira = jiraWith({ edit: null }, [field('customfield_1', { required: true })]);
    expect(found({ priorities: { high: '8' } }, jira).map((finding) => finding.split(' ')[0])).toEqual([
      'stops',
      'leaves-out',
      'note',
    ]);
  });
});

describe('a mapped field', () => {
  const fields: Mapping['fields'] = { customfield_1: { from: 'fixed', value: '5' } };

  it('that is not on the create screen is left out', () => {
    expect(found({ fields })).toEqual([
      'leaves-out fields.customfield_1: The create screen lacks “customfield_1”: issues are created without it.',
    ]);
    expect(found({ securityLevel: '5' })).toEqual([
      expect.stringMatching(/^leaves-out securityLevel: .*lacks/),
    ]);
  });

  it('that the app may not set is left out', () => {
    const jira = jiraWith({ appMaySet: defaultFields.map(({ id }) => id) }, [field('customfield_1')]);
    expect(found({ fields }, jira)).toEqual([
      expect.stringMatching(
        /^leaves-out fields.customfield_1: Jira does not let the app set “The customfield_1”/,
      ),
    ]);
  });

  it('with a value that does not fit is left out', () => {
    expect(found({ fields }, jiraWith({}, [field('customfield_1')]), false)).toEqual([
      expect.stringContaining('This value does not fit “The customfield_1”'),
    ]);
    const said: Mapping['fields'] = { customfield_1: { from: 'submission', source: 'title' } };
    expect(found({ fields: said }, jiraWith({}, [field('customfield_1')]), false)).toEqual([
      expect.stringContaining('Values from submissions do not fit'),
    ]);
  });

  it('with a value that Jira no longer offers is left out', () => {
    const offers = (id: string) =>
      jiraWith({}, [field('customfield_1', { kind: 'option', allowed: [{ id, name: 'One' }] })]);
    expect(found({ fields }, offers('5'))).toEqual([]);
    expect(found({ fields }, offers('6'))).toEqual([expect.stringContaining('does not offer the value 5')]);
  });

  it('with a deleted priority, component or level', () => {
    const jira = jiraWith({}, [
      field('components', { allowed: [{ id: '9', name: 'Web' }] }),
      field('security', { allowed: [{ id: '9', name: 'Team' }] }),
    ]);
    const components = { by: 'nothing', table: {}, otherwise: null, always: ['9', '10'] } as const;
    expect(found({ priorities: { low: '8' }, components, securityLevel: '10' }, jira)).toEqual([
      expect.stringMatching(/^leaves-out priorities.low: .*priority 8/),
      expect.stringMatching(/^leaves-out components: .*component 10/),
      expect.stringMatching(
        /^leaves-out securityLevel: .*without the report, which everyone who can see the project could read/,
      ),
    ]);
  });
});

describe('a mapped state', () => {
  it.each<[string, Mapping['statuses'], Partial<JiraSurroundings>, string | null]>([
    ['that is gone', to('99'), {}, 'leaves-out .* no longer has status “As it was”'],
    [
      'with a resolution that is gone',
      to('3', '99'),
      { transitions: [channel()] },
      'leaves-out .* Resolution 99 no longer exists',
    ],
    [
      'nobody knows the way to, without an issue',
      to('3'),
      { seenFrom: [] },
      'note .* once there is an issue',
    ],
    ['no transition leads to', to('3'), {}, 'leaves-out .* From “Open”, .* no transition leads to “Done”'],
    ['all issues are in', to('1'), {}, null],
    [
      'by a transition that asks for a resolution',
      to('3'),
      {
        transitions: [
          channel({ required: [{ id: 'resolution', name: 'Resolution' }], setsResolution: true }),
        ],
      },
      'leaves-out .* “Finish” from “Open” requires “Resolution”.* Choose a resolution\\.',
    ],
    [
      'with that resolution',
      to('3', '7'),
      {
        transitions: [
          channel({ required: [{ id: 'resolution', name: 'Resolution' }], setsResolution: true }),
        ],
      },
      null,
    ],
    [
      'by a transition that asks for another field',
      to('3', '7'),
      { transitions: [channel({ required: [{ id: 'customfield_1', name: 'Team' }], setsResolution: true })] },
      'leaves-out .* requires “Team”: the issue stays where it is\\.$',
    ],
    [
      'by one of two transitions',
      to('3'),
      {
        transitions: [
          channel({ required: [{ id: 'customfield_1', name: 'Team' }] }),
          channel({ name: 'Skip' }),
        ],
      },
      null,
    ],
    [
      'with a resolution that no screen has',
      to('3', '7'),
      { transitions: [channel()] },
      'note .* so it is not set',
    ],
  ])('%s', (_name, statuses, changes, expected) => {
    const findings = found({ statuses }, jiraWith(changes));
    if (expected === null) expect(findings).toEqual([]);
    else expect(findings).toEqual([expect.stringMatching(new RegExp(`^${expected}`))]);
  });
});

describe('the edit screen', () => {
  it('lacks fields that the app writes later', () => {
    const fields = defaultFields.filter(({ id }) => id !== 'duedate');
    expect(found({}, jiraWith({ edit: { issueKey: 'SEC-1', fields } }))).toEqual([
      'leaves-out : The edit screen of SEC-1 lacks the field “due date”: when it changes, the app cannot write it.',
    ]);
  });

  it('is unknown before the first issue', () => {
    expect(found({}, jiraWith({ edit: null }))).toEqual([
      expect.stringMatching(/^note : The edit screen is not known/),
    ]);
  });
});
