import { toDocument } from '../../../../static/src/admin/policies/editor/policy-document';
import { toPolicyForm, type PolicyForm } from '../../../../static/src/admin/policies/editor/policy-form';
import { everything, office } from '../../../support/policy-form-samples';

/** Each edit is of one part, with the changes it makes in the document. */
const edits: readonly (readonly [string, (form: PolicyForm) => Partial<PolicyForm>, object])[] = [
  ['the name', () => ({ name: 'Other' }), { name: 'Other' }],
  ['the milestone of the base', () => ({ baseMilestone: ' agreed ' }), { clockBase: 'reached:agreed' }],
  ['the base', () => ({ clockBase: 'triaged' }), { clockBase: 'triaged' }],
  [
    'the label of a clock',
    ({ clocks }) => ({
      clocks: clocks.map((each) => (each.name === 'reward' ? { ...each, label: '' } : each)),
    }),
    {
      clocks: {
        ...everything.clocks,
        reward: { starts: 'base', stops: everything.clocks?.['reward']?.stops },
      },
    },
  ],
  [
    'the flag of an acceleration',
    ({ accelerations }) => ({
      accelerations: accelerations.map((each) => (each.when === 'seen' ? { ...each, when: 'read' } : each)),
    }),
    { accelerations: [everything.accelerations?.[0], { when: 'read', from: 'base', targets: {} }] },
  ],
  [
    'the clocks away',
    () => ({ clocks: [] }),
    { clocks: {}, targets: { fix: everything.targets['fix'], triage: { unrated: null } } },
  ],
  [
    'a special date',
    ({ week }) => ({ week: { ...week, special: '2026-12-24 closed' } }),
    {
      targets: {
        ...everything.targets,
        fix: {
          ...everything.targets['fix'],
          high: { days: 5, calendar: { ...office, special: { '2026-12-24': [] } } },
        },
      },
    },
  ],
];

describe('an edit of one part keeps all others', () => {
  it.each(edits)('%s', (_, edit, changes) => {
    const form = toPolicyForm(everything);
    expect(toDocument({ ...form, ...edit(form) })).toEqual({ ...everything, ...changes });
  });

  it('a clock with another name takes its targets along', () => {
    const form = toPolicyForm(everything);
    const clocks = form.clocks.map((each) => (each.name === 'reward' ? { ...each, name: 'bounty' } : each));
    const document = toDocument({ ...form, clocks });
    expect(document['clocks']).toMatchObject({ bounty: everything.clocks?.['reward'] });
    expect(document['targets']).toMatchObject({ bounty: everything.targets['reward'] });
    expect(JSON.stringify(document)).not.toContain('"reward"');
  });

  it('a stop that is added goes last', () => {
    const form = toPolicyForm(everything);
    const clocks = form.clocks.map((each) =>
      each.name === 'reward' ? { ...each, stops: ['triaged', 'fixed'] as const } : each,
    );
    expect(toDocument({ ...form, clocks })['clocks']).toMatchObject({
      reward: { stops: ['reached:paid', 'fixed', 'reached:waived', 'triaged'] },
    });
  });
});
