import { problemPlace, readImport } from '../../../static/src/admin/reconcile/read-import';
import { bugcrowdStates } from '../../../src/sources/bugcrowd/lifecycle';

function form(states: readonly string[], submittedFrom = '', submittedTo = ''): FormData {
  const data = new FormData();
  for (const state of states) data.append('states', state);
  data.append('submittedFrom', submittedFrom);
  data.append('submittedTo', submittedTo);
  return data;
}

describe('the filter of an import', () => {
  it('is read from the form', () => {
    expect(readImport(form(['new', 'triaged'], '2026-01-01', '2026-01-01'), bugcrowdStates.length)).toEqual({
      type: 'request',
      request: { states: ['new', 'triaged'], submittedFrom: '2026-01-01', submittedTo: '2026-01-01' },
    });
  });

  it('asks for every state if all are selected', () => {
    expect(readImport(form(bugcrowdStates), bugcrowdStates.length)).toEqual({
      type: 'request',
      request: { states: [], submittedFrom: null, submittedTo: null },
    });
  });

  it('requires a state', () => {
    expect(readImport(form([]), bugcrowdStates.length)).toEqual({
      type: 'invalid',
      problems: { states: 'Choose at least one state.' },
    });
  });

  it('requires its days in order', () => {
    expect(readImport(form(['new'], '2026-01-02', '2026-01-01'), bugcrowdStates.length)).toMatchObject({
      type: 'invalid',
      problems: { submittedTo: expect.stringContaining('before the first one') as string },
    });
  });
});

describe('the server’s problem', () => {
  it.each([
    ['states', 'states'],
    ['request.submittedTo', 'submittedTo'],
    ['token', null],
  ])('at %s is shown beside %s', (place, field) => {
    expect(problemPlace(place)).toBe(field);
  });
});
