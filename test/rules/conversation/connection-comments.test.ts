import {
  isServiceProject,
  noConnectionComments,
  projectOfIssue,
  stopsOf,
  withStop,
} from '../../../src/domain/conversation/connection-comments';

const stop = { projectKey: 'HELP', issueKey: 'HELP-1', at: '2026-11-03T10:00:00Z' };
const none = noConnectionComments('demo');

it.each([
  ['just before the day is over', '2026-11-04T09:59:59.999Z', true],
  ['when the day is over', '2026-11-04T10:00:00Z', null],
])('the type of a project is known %s', (_, now, expected) => {
  const projects = { HELP: { isService: true, readAt: '2026-11-03T10:00:00Z' } };
  expect(isServiceProject({ ...none, projects }, 'HELP', now)).toBe(expected);
  expect(isServiceProject({ ...none, projects }, 'constructor', now)).toBeNull();
});

it.each([
  ['after the stop', '2026-11-03T10:00:00.001Z', 0],
  ['with the stop', '2026-11-03T10:00:00Z', 1],
  ['before the stop', '2026-11-03T09:59:59Z', 1],
  ['not at all', null, 0],
])('a stop holds unless comments were switched on later: %s', (_, since, count) => {
  expect(stopsOf(withStop(none, stop), { since, limitedTo: null })).toHaveLength(count);
});

it('a later stop of a project replaces the earlier one', () => {
  const again = { ...stop, issueKey: 'HELP-2' };
  const other = { ...stop, projectKey: 'DESK' };
  expect(withStop(withStop(withStop(none, stop), other), again).stopped).toEqual([other, again]);
});

it('the project of an issue is in its key', () => {
  expect(projectOfIssue('SEC_2-10')).toBe('SEC_2');
});
