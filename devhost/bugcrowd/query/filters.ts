import type { Viewer } from '../http/authenticate';
import { notCovered } from '../http/bugcrowd-error';
import { programOf } from '../store/programs';
import { states } from '../store/states';
import type { StoredSubmission } from '../store/stored-submission';
import { readDateRange } from './date-range';
import type { Problems } from './problems';
import { lastValue, pointerOf, readInteger, readList, type ListRules } from './read-value';

type Test = (submission: StoredSubmission) => boolean;
type Filter = (name: string, value: string, problems: Problems, viewer: Viewer) => Test;

const sources = ['api', 'csv', 'platform', 'qualys', 'external_form', 'email', 'jira'];
const targetTypes = ['website', 'api', 'ios', 'android', 'iot', 'hardware', 'network', 'other'];

/** A list filter keeps what matches one of its items. */
function anyOf(
  rules: ListRules,
  matches: (submission: StoredSubmission, item: string, viewer: Viewer) => boolean,
): Filter {
  return (name, value, problems, viewer) => {
    const items = readList(name, value, rules, problems);
    return (submission) => items.some((item) => matches(submission, item, viewer));
  };
}

function isAssignedTo({ assignee }: StoredSubmission, item: string, { email }: Viewer): boolean {
  if (item === 'none') return assignee === null;
  return assignee === (item === 'me' ? email : item);
}

const severity: Filter = (name, value, problems) => {
  const levels = readList(name, value, { maxItems: 4 }, problems).map((item, position) =>
    readInteger(`${pointerOf(name)}/${position}`, item, { min: 1, max: 5 }, problems),
  );
  return ({ attributes }) => levels.some((level) => level === attributes.severity);
};

/** The resource has underscores; code of others filters with hyphens. Which of them the real one refuses is unknown. */
const state: Filter = (name, value, problems) => {
  const items = readList(name, value.replaceAll('-', '_'), { maxItems: 8, oneOf: states }, problems);
  return ({ attributes }) => items.some((item) => item === attributes.state);
};

const duplicate: Filter = (name, value, problems) => {
  if (value !== 'true' && value !== 'false')
    problems.add(pointerOf(name), 'of type string did not match the following type: boolean.');
  return ({ attributes }) => (attributes.duplicate === true) === (value === 'true');
};

const search: Filter = (_name, value) => {
  const wanted = value.toLowerCase();
  return ({ attributes: { title, description } }) =>
    [title, description].some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted));
};

const blockedBy = ['bugcrowd_operations', 'customer', 'researcher'];

const filters: Readonly<Record<string, Filter>> = {
  assignee: anyOf({ maxItems: 10 }, isAssignedTo),
  blocked_by: anyOf({ maxItems: 3, oneOf: blockedBy }, (submission, item) => submission.blockedBy === item),
  duplicate,
  program: anyOf({ maxItems: 10 }, ({ program }, item) => item === program || item === programOf(program).id),
  researcher: anyOf({ maxItems: 10 }, ({ researcher }, item) => item === researcher),
  search,
  severity,
  source: anyOf({ maxItems: 7, oneOf: sources }, ({ attributes }, item) => item === attributes.source),
  state,
  submitted: (name, value, problems) => {
    const inRange = readDateRange(name, value, problems);
    return ({ attributes }) => inRange(attributes.submitted_at);
  },
  target: anyOf({ maxItems: 10 }, ({ targetName }, item) => item === targetName),
  target_type: anyOf(
    { maxItems: 8, oneOf: targetTypes },
    ({ targetName, targetCategory }, item) => targetName !== null && item === targetCategory,
  ),
  updated: (name, value, problems) => {
    const inRange = readDateRange(name, value, problems);
    return ({ updatedAt }) => inRange(updatedAt);
  },
  vrt: (_name, value) => {
    return ({ attributes: { vrt_id: id } }) =>
      typeof id === 'string' && (id === value || id.startsWith(`${value}.`));
  },
};

/** Filters of the real API by what the emulated one does not keep. */
const notEmulated = ['payments', 'points', 'retest'];

export const filterParameters = [...Object.keys(filters), ...notEmulated].map((name) => `filter[${name}]`);

/** What all the filters of a query let through. @throws BugcrowdError 501 for one that is not emulated */
export function readFilters(query: URLSearchParams, viewer: Viewer, problems: Problems): Test {
  for (const name of notEmulated) if (query.has(`filter[${name}]`)) throw notCovered(`filter[${name}]`);
  const tests = Object.entries(filters).flatMap(([key, filter]) => {
    const name = `filter[${key}]`;
    const value = lastValue(query, name);
    return value === undefined ? [] : [filter(name, value, problems, viewer)];
  });
  return (submission) => tests.every((test) => test(submission));
}
