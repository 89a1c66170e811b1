import type { Field } from '../fields/field';
import { fieldSchema } from '../fields/field-schema';
import { fieldsOf, findSiteField } from '../fields/site-fields';
import { ok, type Answer } from '../http/answer';
import { param, queryList, type Call } from '../http/call';
import { notCovered, refuse } from '../http/jira-error';
import { pageBean, pageOf } from '../http/page';
import type { Route } from '../http/route';
import { DERIVED_FIELDS } from '../render/derived-fields';
import type { Project } from '../seed/projects';
import type { Site } from '../site/site';
import { requireAdministrator } from './find-issue';

export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: '/field', scope: 'read:jira-work', answer: listFields },
  { method: 'GET', path: '/field/search', scope: 'read:jira-work', answer: searchFields },
  { method: 'GET', path: '/field/{fieldId}/screens', scope: 'manage:jira-project', answer: listScreens },
];

const EXPANSIONS: ReadonlySet<string> = new Set(['key', 'isLocked', 'screensCount']);
const FILTERS: readonly string[] = ['orderBy', 'projectIds'];

function listFields({ site }: Call): Answer {
  return ok([...fieldsOf(site).map(renderField), ...DERIVED_FIELDS]);
}

/** Jira opens this list to administrators alone. */
function searchFields(call: Call): Answer {
  requireAdministrator(call);
  const { site, query } = call;
  const filter = FILTERS.find((name) => query.has(name));
  if (filter !== undefined) throw notCovered(`${filter} of field/search`);
  const expand = new Set(queryList(query, 'expand'));
  const unknown = [...expand].find((name) => !EXPANSIONS.has(name));
  if (unknown !== undefined) throw notCovered(`expand=${unknown} of field/search`);
  const types = queryList(query, 'type');
  const ids = queryList(query, 'id');
  const text = (query.get('query') ?? '').toLowerCase();
  const found = fieldsOf(site).filter(
    (field) =>
      (types.length === 0 || types.includes(isCustom(field) ? 'custom' : 'system')) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      `${field.name} ${field.app?.description ?? ''}`.toLowerCase().includes(text),
  );
  const page = pageOf(call, found, { byDefault: 50, max: 50 });
  const values = page.values.map((field) => ({
    id: field.id,
    name: field.name,
    schema: fieldSchema(field),
    description: field.app?.description ?? '',
    ...(expand.has('key') ? { key: field.app?.key ?? field.id } : {}),
    ...(expand.has('isLocked') ? { isLocked: field.app !== undefined } : {}),
    ...(expand.has('screensCount') ? { screensCount: projectsShowing(field, site).length } : {}),
  }));
  return ok(pageBean(call, page, values));
}

/** The emulated site has one screen for each project, with the project's id. */
function listScreens(call: Call): Answer {
  requireAdministrator(call);
  const field = findSiteField(param(call, 'fieldId'), call.site);
  if (field === undefined) throw refuse(404, 'The custom field was not found.');
  const page = pageOf(call, projectsShowing(field, call.site), { byDefault: 100, max: 100 });
  const values = page.values.map(({ id, key }) => ({
    id: Number(id),
    name: `${key}: Default Issue Screen`,
    description: '',
    tab: { id: Number(id), name: 'Field Tab' },
  }));
  return ok(pageBean(call, page, values));
}

function projectsShowing({ id, app }: Field, { appFields, projects }: Site): readonly Project[] {
  return projects
    .all()
    .filter((project) =>
      app === undefined
        ? project.issueTypes.some(({ editScreen }) => editScreen.includes(id))
        : appFields.isOnScreensOf(id, project.id),
    );
}

function isCustom({ custom, app }: Field): boolean {
  return custom !== undefined || app !== undefined;
}

function renderField(field: Field): object {
  return {
    id: field.id,
    key: field.app?.key ?? field.id,
    name: field.name,
    custom: isCustom(field),
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: clauseNames(field),
    schema: fieldSchema(field),
  };
}

function clauseNames({ id, name, custom, app }: Field): readonly string[] {
  if (app !== undefined) return [`cf[${String(app.customId)}]`, name];
  if (custom !== undefined) return [`cf[${String(custom.customId)}]`, name, `${name}[${custom.jqlType}]`];
  return SYSTEM_CLAUSE_NAMES.get(id) ?? [id];
}

const SYSTEM_CLAUSE_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['components', ['component']],
  ['duedate', ['due', 'duedate']],
  ['security', ['level']],
]);
