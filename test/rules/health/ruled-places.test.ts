import type { RuledPlace } from '../../../src/domain/health/ruled-places';
import { assess } from '../../support/health-facts';

const connectionId = 'demo';
const place: RuledPlace = {
  rules: ['payments'],
  projectKey: { saved: 'PAY', now: 'PAY', isArchived: false },
  issueType: 'Task',
  missingFields: [],
};
const problemsOf = (changes: Partial<RuledPlace>) => assess({ ruledPlaces: [{ ...place, ...changes }] });

it('in order is no problem', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ projectKey: { saved: 'PAY', now: undefined, isArchived: false } })).toEqual([]);
});

it('without its project is a problem that names the rules, whatever its screens lack', () => {
  const found = problemsOf({
    projectKey: { saved: 'PAY', now: null, isArchived: false },
    missingFields: ['duedate'],
  });
  expect(found).toEqual([
    { kind: 'ruled-project-unseen', connectionId, rules: ['payments'], projectKey: 'PAY' },
  ]);
});

it('with screens that lack fields is a problem that names project and type', () => {
  const found = problemsOf({
    projectKey: { saved: 'PAY', now: 'PAYS', isArchived: false },
    missingFields: ['duedate'],
  });
  expect(found).toEqual([
    {
      kind: 'ruled-missing-fields',
      connectionId,
      projectKey: 'PAYS',
      issueType: 'Task',
      fields: ['duedate'],
    },
  ]);
});

it('in an archived project is a problem that names the rules', () => {
  const found = problemsOf({ projectKey: { saved: 'PAY', now: 'PAY', isArchived: true } });
  expect(found).toEqual([
    { kind: 'ruled-project-archived', connectionId, rules: ['payments'], projectKey: 'PAY' },
  ]);
});
