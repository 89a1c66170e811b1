import { adfText } from '../model/adf-text';
import { listOf, textOf } from '../model/field-value';
import type { Issue } from '../model/issue';
import { PRIORITIES, RESOLUTIONS, type Choice } from '../seed/choices';
import { COMPONENTS, ISSUE_TYPES, SECURITY_LEVELS } from '../seed/projects';
import { STATUS_CATEGORIES, STATUSES, statusById } from '../seed/workflow';
import { isGranted } from '../site/permissions';
import type { Site } from '../site/site';
import { dayOf } from './dates';
import { issueKeyField } from './issue-key-field';
import { EQUALITY, found, jqlField, RANGE, TEXT, type JqlField } from './jql-field';
import { noValue, resolveChoice, resolveInstant, resolveText, resolveUser } from './resolve';

/** The fields that Jira itself brings, by the name that a query uses, in lower case. */
export function systemFields(site: Site): ReadonlyMap<string, JqlField> {
  const fields = [
    ...['key', 'issuekey', 'issue', 'id'].map((name) => issueKeyField(name, (id) => site.issues.find(id))),
    projectField(site),
    pickField('status', STATUSES, (issue) => issue.statusId),
    pickField('statusCategory', CATEGORIES, (issue) => String(statusById(issue.statusId).category.id)),
    ...['issuetype', 'type'].map((name) => pickField(name, ISSUE_TYPES, (issue) => issue.issueType.id)),
    resolutionField(),
    pickField('level', SECURITY_LEVELS, (issue) => textOf(issue.values, 'security')),
    priorityField(),
    listField('component', COMPONENTS, 'components'),
    labelsField(),
    userField('assignee', (issue) => textOf(issue.values, 'assignee')),
    userField('reporter', (issue) => textOf(issue.values, 'reporter')),
    userField('creator', (issue) => issue.creatorId),
    ...['duedate', 'due'].map((name) => dayField(name, (issue) => textOf(issue.values, 'duedate'))),
    ...['created', 'createdDate'].map((name) => instantField(name, (issue) => issue.created)),
    ...['updated', 'updatedDate'].map((name) => instantField(name, (issue) => issue.updated)),
    ...['resolved', 'resolutiondate'].map((name) =>
      instantField(name, (issue) => issue.resolved ?? undefined),
    ),
    textField('summary', (issue) => textOf(issue.values, 'summary')),
    textField('description', (issue) => adfText(issue.values.get('description'))),
    textField('comment', commentText),
    { ...textField('text', allText), operators: new Set(['~'] as const) },
  ];
  return new Map(fields.map((field) => [field.name.toLowerCase(), field]));
}

const CATEGORIES: readonly Choice[] = STATUS_CATEGORIES.map(({ id, name }) => ({ id: String(id), name }));

/** One value of a fixed list; sorted by its place in the list. */
export function pickField(
  name: string,
  choices: readonly Choice[],
  read: (issue: Issue) => string | undefined,
): JqlField {
  return jqlField(
    {
      name,
      read: (issue) => optional(read(issue)),
      resolve: resolveChoice(name, choices),
      sortKey: (issue) => {
        const place = choices.findIndex(({ id }) => id === read(issue));
        return place === -1 ? undefined : place;
      },
    },
    EQUALITY,
  );
}

export function textField(name: string, read: (issue: Issue) => string | undefined): JqlField {
  const readText = (issue: Issue): readonly string[] =>
    optional(read(issue) === '' ? undefined : read(issue));
  return jqlField(
    {
      name,
      read: readText,
      resolve: resolveText(name),
      sortKey: (issue) => readText(issue)[0]?.toLowerCase(),
    },
    TEXT,
  );
}

/** A project that a person may not browse is none to that person. */
function projectField({ projects }: Site): JqlField {
  return jqlField(
    {
      name: 'project',
      mayBeEmpty: false,
      read: (issue) => [issue.project.id],
      resolve(operand, context) {
        const key = operand.kind === 'literal' ? operand.text.toUpperCase() : '';
        const browsable = projects
          .all()
          .filter((project) => isGranted(context.account, 'BROWSE_PROJECTS', project));
        const project = projects.find(key);
        return project === undefined || !browsable.includes(project)
          ? resolveChoice('project', browsable)(operand, context)
          : found(project.id);
      },
      sortKey: (issue) => issue.project.name,
    },
    EQUALITY,
  );
}

/** `resolution = Unresolved` is another way to say that it is EMPTY. */
function resolutionField(): JqlField {
  const field = pickField('resolution', RESOLUTIONS, (issue) => textOf(issue.values, 'resolution'));
  return {
    ...field,
    resolve(operand, context) {
      const isOpen = operand.kind === 'literal' && operand.text.toLowerCase() === 'unresolved';
      return isOpen ? found(undefined) : field.resolve(operand, context);
    },
  };
}

/** More urgent is greater: `priority > Medium` finds High and Highest. */
function priorityField(): JqlField {
  const rank = (id: string): number => PRIORITIES.length - PRIORITIES.findIndex((choice) => choice.id === id);
  return jqlField(
    {
      name: 'priority',
      read: (issue) => optional(textOf(issue.values, 'priority')).map(rank),
      resolve: resolveChoice('priority', PRIORITIES, ({ id }) => rank(id)),
    },
    EQUALITY,
    RANGE,
  );
}

function listField(name: string, choices: readonly Choice[], fieldId: string): JqlField {
  const read = (issue: Issue): readonly string[] => listOf(issue.values, fieldId);
  return jqlField({ name, read, resolve: resolveChoice(name, choices) }, EQUALITY);
}

/** Any label may be asked for, also one that no issue carries. */
function labelsField(): JqlField {
  const read = (issue: Issue): readonly string[] =>
    listOf(issue.values, 'labels').map((label) => label.toLowerCase());
  const resolve = resolveText('labels', (text) => text.toLowerCase());
  return jqlField({ name: 'labels', read, resolve }, EQUALITY);
}

function userField(name: string, read: (issue: Issue) => string | undefined): JqlField {
  return jqlField({ name, read: (issue) => optional(read(issue)), resolve: resolveUser(name) }, EQUALITY);
}

/** A date without a time: a moment on the right counts as its day. */
export function dayField(name: string, read: (issue: Issue) => string | undefined): JqlField {
  const resolveMs = resolveInstant(name);
  return jqlField(
    {
      name,
      read: (issue) => optional(read(issue)),
      resolve(operand, context) {
        const resolved = resolveMs(operand, context);
        if (!resolved.ok) return resolved;
        return typeof resolved.value === 'number'
          ? found(dayOf(resolved.value))
          : noValue(String(resolved.value), name);
      },
    },
    EQUALITY,
    RANGE,
  );
}

function instantField(name: string, read: (issue: Issue) => number | undefined): JqlField {
  const readMs = (issue: Issue): readonly number[] => optional(read(issue));
  return jqlField({ name, read: readMs, resolve: resolveInstant(name) }, EQUALITY, RANGE);
}

function commentText(issue: Issue): string {
  return issue.comments.map((comment) => adfText(comment.body)).join('\n');
}

function allText(issue: Issue): string {
  const documents = [...issue.values.values()].map((value) =>
    typeof value === 'object' && !Array.isArray(value) ? adfText(value) : '',
  );
  const lines = [textOf(issue.values, 'summary'), textOf(issue.values, 'customfield_10012')];
  return [...lines, ...documents, commentText(issue)].join('\n');
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
