import type { Field } from '../fields/field';
import type { FieldContext } from '../fields/kinds/field-kind';
import { findField } from '../fields/field-table';
import { fieldSchema } from '../fields/field-schema';
import { DEFAULT_PRIORITY_ID } from '../seed/choices';
import type { IssueType, Project } from '../seed/projects';
import type { Site } from '../site/site';
import { renderIssueType, renderProject } from './project';
import { selfLink } from './base/links';

/** What one can fill in and how, for one field of a create, edit or transition screen. */
export function renderFieldMeta(field: Field, context: FieldContext): object {
  const { kind } = field;
  const byDefault = defaultOf(field, context);
  return {
    required: field.required,
    schema: fieldSchema(field),
    name: field.name,
    key: field.id,
    ...autoComplete(field, context.site),
    hasDefaultValue: byDefault.hasDefaultValue,
    operations: kind.operations,
    ...(kind.allowedValues === undefined ? {} : { allowedValues: kind.allowedValues(context) }),
    ...(byDefault.defaultValue === undefined ? {} : { defaultValue: byDefault.defaultValue }),
  };
}

/** Project and issue type head every create screen. */
export function renderCreateHead(project: Project, issueType: IssueType, site: Site): readonly object[] {
  const head = { required: true, hasDefaultValue: false, operations: ['set'] };
  return [
    {
      ...head,
      schema: { type: 'issuetype', system: 'issuetype' },
      name: 'Issue Type',
      key: 'issuetype',
      fieldId: 'issuetype',
      operations: [],
      allowedValues: [renderIssueType(issueType, site)],
    },
    {
      ...head,
      schema: { type: 'project', system: 'project' },
      name: 'Project',
      key: 'project',
      fieldId: 'project',
      allowedValues: [renderProject(project, site)],
    },
  ];
}

function defaultOf(
  field: Field,
  context: FieldContext,
): { readonly hasDefaultValue: boolean; readonly defaultValue?: unknown } {
  if (field.id === 'reporter') return { hasDefaultValue: true };
  if (field.id !== 'priority') return { hasDefaultValue: false };
  return {
    hasDefaultValue: true,
    defaultValue: findField('priority')?.kind.render(DEFAULT_PRIORITY_ID, context),
  };
}

function autoComplete(field: Field, site: Site): object {
  if (field.id === 'labels')
    return { autoCompleteUrl: `${site.options.siteUrl}/rest/api/1.0/labels/suggest?query=` };
  if (field.kind.schema.type !== 'user') return {};
  return { autoCompleteUrl: selfLink(site, '/user/search?query=') };
}
