import type { IssueView } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { FollowedField } from '../../domain/issues/written-view';
import type { IssueDraft } from '../../domain/cases/effect';
import type { NoticeMarks } from '../../domain/cases/change';
import { componentsOf } from '../../domain/mapping/mapping';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import { dequal } from 'dequal/lite';
import type { SourceWords } from '../../domain/findings/source-words';
import { severities, type Severity } from '../../domain/sla/severity';
import { toDescription, toWithheldDescription } from './description';
import type { FieldMetadata } from './field-metadata';
import { priorityNames } from './severity-of-priority';
import { toFieldValue } from './to-field-value';

/** The body of Jira's create and edit calls. */
export interface IssueBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, readonly unknown[]>>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

function priorityId(
  severity: Severity | null,
  { mapping }: Pick<Connection, 'mapping'>,
  { priorities }: Pick<FieldMetadata, 'priorities'>,
): string | undefined {
  if (severity === null) return undefined;
  const mapped = mapping.priorities[severity];
  if (mapped !== undefined) return mapped;
  return priorities.find(({ name }) => name.toLowerCase() === priorityNames[severity])?.id;
}

function projectionProperty({ projection }: IssueView): IssueBody['properties'] {
  return [{ key: PROJECTION_PROPERTY, value: projection }];
}

/** Leaves out fields, and returns which of those that had a value were left out. */
function without(
  fields: Readonly<Record<string, unknown>>,
  isMissing: (id: string) => boolean,
): { readonly fields: Readonly<Record<string, unknown>>; readonly skippedFields: readonly string[] } {
  const entries = Object.entries(fields);
  return {
    fields: Object.fromEntries(entries.filter(([id]) => !isMissing(id))),
    skippedFields: entries.map(([id]) => id).filter(isMissing),
  };
}

/** Mapped values of fields that the app does not write itself, and the ids of those that do not fit. */
function mappedFields(
  { submission }: IssueDraft,
  { mapping }: Connection,
  { kinds = {} }: FieldMetadata,
): { readonly fields: Readonly<Record<string, unknown>>; readonly misfits: readonly string[] } {
  const values = Object.entries(mapping.fields).map(
    ([id, mapped]) => [id, toFieldValue(kinds[id] ?? 'other', mapped, submission)] as const,
  );
  return {
    fields: Object.fromEntries(
      values.flatMap(([id, result]) => (result.type === 'value' ? [[id, result.value] as const] : [])),
    ),
    misfits: values.filter(([, { type }]) => type === 'misfit').map(([id]) => id),
  };
}

export interface CreateBody {
  readonly body: IssueBody;
  /** Ids of the fields left out because the screen lacks them. */
  readonly skippedFields: readonly string[];
  /** Ids of the fields left out because their value does not fit. */
  readonly misfits: readonly string[];
}

/**
 * Jira's create body for an issue, limited to the create screen. Always has project, issue type and summary; other
 * fields are left out if the screen lacks them.
 */
export function toCreateBody(
  draft: IssueDraft,
  connection: Connection,
  metadata: FieldMetadata,
  words: SourceWords,
): CreateBody {
  const { view, report, submissionUrl, submission } = draft;
  const { mapping } = connection;
  const priority = priorityId(view.severity, connection, metadata);
  const components = componentsOf(mapping.components, submission);
  const mapped = mappedFields(draft, connection, metadata);
  const severityLabel = view.severity === null ? [] : [view.severity];
  const wanted = {
    description: toDescription(report, submissionUrl, words),
    labels: [...new Set([...words.labels, ...severityLabel, ...mapping.labels])],
    ...(view.dueDate !== null && { duedate: view.dueDate }),
    ...(priority !== undefined && { priority: { id: priority } }),
    ...(components.length > 0 && { components: components.map((id) => ({ id })) }),
    ...(mapping.securityLevel !== null && { security: { id: mapping.securityLevel } }),
    ...(mapping.assignee !== null && { assignee: { accountId: mapping.assignee } }),
    ...mapped.fields,
  };
  const isOffScreen = (id: string): boolean => !metadata.createFields.includes(id);
  const { fields, skippedFields } = without(wanted, isOffScreen);
  // If the screen's priorities have other names, Jira's default is used, and reported as a skipped field.
  const unnamed = view.severity !== null && priority === undefined ? ['priority'] : [];
  const always = {
    project: { id: connection.project.id },
    issuetype: { id: connection.issueType.id },
    summary: view.summary,
  };
  const body = { fields: { ...fields, ...always }, properties: projectionProperty(view) };
  return {
    body: withholdReport(body, draft, connection, words),
    skippedFields: [...skippedFields, ...mapped.misfits.filter(isOffScreen), ...unnamed],
    misfits: mapped.misfits.filter((id) => !isOffScreen(id)),
  };
}

/**
 * Fields whose values an administrator has chosen: Jira may refuse them, and an issue without them is better than none.
 */
export function optionalFields({ mapping }: Connection): readonly string[] {
  return ['priority', 'labels', 'components', 'security', 'assignee', ...Object.keys(mapping.fields)];
}

/**
 * Removes the researcher's text if the body lacks the security level that would protect it: the issue is created in any
 * case, but a vulnerability is never shown to everyone in the project.
 */
export function withholdReport(
  body: IssueBody,
  { submissionUrl }: Pick<IssueDraft, 'submissionUrl'>,
  { mapping }: Pick<Connection, 'mapping'>,
  words: SourceWords,
): IssueBody {
  if (mapping.securityLevel === null || 'security' in body.fields || !('description' in body.fields))
    return body;
  return { ...body, fields: { ...body.fields, description: toWithheldDescription(submissionUrl, words) } };
}

/**
 * The severities whose labels go: the one that the issue showed. Of an issue that was found without a severity in its
 * property, which people can delete, it is not known: there all others go.
 */
function outdatedSeverities(from: IssueView, to: IssueView): readonly Severity[] {
  return from.severity === null ? severities.filter((each) => each !== to.severity) : [from.severity];
}

/** Jira's edit body for the differences between two views; keeps labels that people added. */
export function toEditBody(
  from: IssueView,
  to: IssueView,
  marks: NoticeMarks | null,
  retried: readonly FollowedField[],
  connection: Pick<Connection, 'mapping'>,
  known: Pick<FieldMetadata, 'priorities'>,
): IssueBody {
  const priority = priorityId(to.severity, connection, known);
  const severityChanged = from.severity !== to.severity;
  const fields = {
    ...(from.summary !== to.summary && { summary: to.summary }),
    ...(from.dueDate !== to.dueDate && { duedate: to.dueDate }),
    ...((severityChanged || retried.includes('priority')) &&
      priority !== undefined && { priority: { id: priority } }),
    ...(marks?.priorityId && { priority: { id: marks.priorityId } }),
  };
  const labels = [
    ...(severityChanged ? outdatedSeverities(from, to).map((severity) => ({ remove: severity })) : []),
    ...((severityChanged || retried.includes('labels')) && to.severity !== null
      ? [{ add: to.severity }]
      : []),
    ...(marks?.label ? [{ add: marks.label }] : []),
  ];
  const isDated = from.dueDate !== to.dueDate && !retried.includes('duedate');
  const isMarked = Boolean(marks?.priorityId) || Boolean(marks?.label);
  const isEdit = from.summary !== to.summary || isDated || severityChanged || isMarked;
  // An edit for another reason writes the property as well, at no cost: somebody may have changed it. A retry alone may be
  // refused again, and the property would be left over for a call of its own.
  const isShown = dequal(from.projection, to.projection) && !isEdit;
  return {
    fields,
    ...(labels.length > 0 && { update: { labels } }),
    properties: isShown ? [] : projectionProperty(to),
  };
}

/** The same body without some fields. */
export function withoutFields({ fields, update, properties }: IssueBody, ids: readonly string[]): IssueBody {
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
  return { fields: keep(fields), ...(update && { update: keep(update) }), properties };
}
