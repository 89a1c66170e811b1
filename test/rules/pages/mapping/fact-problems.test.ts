import { factProblems } from '../../../../static/src/admin/mapping/form/fact-problems';

const milestone = { statusId: '10002', milestone: 'retested' };
const flag = { fieldId: 'labels', value: 'kev', flag: 'kev' };

describe('the rows for milestones and flags', () => {
  it('may be empty or complete', () => {
    expect(factProblems({ milestoneRows: [], flagRows: [] })).toEqual({});
    expect(factProblems({ milestoneRows: [milestone], flagRows: [flag, { ...flag, value: 'x' }] })).toEqual(
      {},
    );
  });

  it.each([
    [
      'a status is missing',
      { milestoneRows: [{ ...milestone, statusId: '' }] },
      'milestones',
      /Choose a status/,
    ],
    [
      'a status is twice',
      { milestoneRows: [milestone, { ...milestone, milestone: 'paid' }] },
      'milestones',
      /twice/,
    ],
    [
      'a name is none',
      { milestoneRows: [{ ...milestone, milestone: 'Paid out' }] },
      'milestones',
      /small letters/,
    ],
    ['a field is missing', { flagRows: [{ ...flag, fieldId: '' }] }, 'flags', /Choose a field and a value/],
    ['a value is missing', { flagRows: [{ ...flag, value: '' }] }, 'flags', /Choose a field and a value/],
    ['a flag has no name', { flagRows: [{ ...flag, flag: '' }] }, 'flags', /small letters/],
  ])('have a problem where %s', (_name, rows, place, problem) => {
    expect(factProblems({ milestoneRows: [], flagRows: [], ...rows })).toEqual({
      [place]: expect.stringMatching(problem) as string,
    });
  });
});
