import type { IssueView } from '../../domain/intake/case';
import type { Connection } from '../../domain/intake/connection';
import type { NoticeMarks } from '../../domain/intake/issue-draft';
import { PROJECTION_PROPERTY } from '../../domain/intake/projection';
import { dequal } from 'dequal/lite';
import type { Severity } from '../../domain/sla/severity';
import type { AdfDocument } from './adf/adf';
import type { FieldMetadata } from './field-metadata';
import { priorityNames } from './severity-of-priority';

/** The body of Jira's create and edit calls. */
export interface IssueBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, readonly unknown[]>>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

const APP_LABEL = 'bugcrowd';

function priorityId(severity: Severity | null, { priorities }: FieldMetadata): string | undefined {
  if (severity === null) return undefined;
  return priorities.find(({ name }) => name.toLowerCase() === priorityNames[severity])?.id;
}

function projectionProperty({ projection }: IssueView): IssueBody['properties'] {
  return [{ key: PROJECTION_PROPERTY, value: projection }];
}

/** Leaves out fields, and says which of those that had a value were left out. */
function without(
  fields: Readonly<Record<string, unknown>>,
  isMissing: (id: string) => boolean,
): { readonly fields: Readonly<Record<string, unknown>>; readonly gaps: readonly string[] } {
  const entries = Object.entries(fields);
  return {
    fields: Object.fromEntries(entries.filter(([id]) => !isMissing(id))),
    gaps: entries.map(([id]) => id).filter(isMissing),
  };
}

/**
 * Jira's create body for an issue, with what the create screen takes. Project, issue type and summary are always
 * there; every other field is left out where the screen lacks it.
 * @returns the body and the ids of the fields left out.
 */
export function toCreateBody(
  view: IssueView,
  description: AdfDocument,
  connection: Connection,
  metadata: FieldMetadata,
): { readonly body: IssueBody; readonly gaps: readonly string[] } {
  const priority = priorityId(view.severity, metadata);
  const wanted = {
    description,
    labels: [APP_LABEL, ...(view.severity === null ? [] : [view.severity])],
    ...(view.dueDate !== null && { duedate: view.dueDate }),
    ...(priority !== undefined && { priority: { id: priority } }),
    ...connection.fields,
  };
  const { fields, gaps } = without(wanted, (id) => !metadata.createFields.includes(id));
  // A screen with priorities of other names leaves the choice to Jira's default; that too is a gap to show.
  const unnamed = view.severity !== null && priority === undefined ? ['priority'] : [];
  const always = {
    project: { id: connection.project.id },
    issuetype: { id: connection.issueType.id },
    summary: view.summary,
  };
  return {
    body: { fields: { ...fields, ...always }, properties: projectionProperty(view) },
    gaps: [...gaps, ...unnamed],
  };
}

/** Jira's edit body for what differs between two views; labels that people added stay. */
export function toEditBody(
  from: IssueView,
  to: IssueView,
  marks: NoticeMarks | null,
  metadata: FieldMetadata,
): { readonly body: IssueBody; readonly gaps: readonly string[] } {
  const priority = priorityId(to.severity, metadata);
  const severityChanged = from.severity !== to.severity;
  const wanted = {
    ...(from.summary !== to.summary && { summary: to.summary }),
    ...(from.dueDate !== to.dueDate && { duedate: to.dueDate }),
    ...(severityChanged && priority !== undefined && { priority: { id: priority } }),
    ...(marks?.priorityId && { priority: { id: marks.priorityId } }),
  };
  const isMissing = (id: string): boolean => metadata.editGaps.includes(id);
  const { fields, gaps } = without(wanted, isMissing);
  const labels = [
    ...(severityChanged && from.severity !== null ? [{ remove: from.severity }] : []),
    ...(severityChanged && to.severity !== null ? [{ add: to.severity }] : []),
    ...(marks?.label ? [{ add: marks.label }] : []),
  ];
  const relabel = labels.length > 0 && !isMissing('labels');
  return {
    body: {
      fields,
      ...(relabel && { update: { labels } }),
      properties: dequal(from.projection, to.projection) ? [] : projectionProperty(to),
    },
    gaps: labels.length > 0 && isMissing('labels') ? [...gaps, 'labels'] : gaps,
  };
}

/** The same body without some fields. */
export function withoutFields({ fields, update, properties }: IssueBody, ids: readonly string[]): IssueBody {
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
  return { fields: keep(fields), ...(update && { update: keep(update) }), properties };
}
