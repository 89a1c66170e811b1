import type { OwnName } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { SubmissionSource } from '../findings/submission-values';

/** The status that issues are moved to when their submission enters a source state. */
export interface StatusTarget {
  readonly statusId: string;
  /** As Jira named it when the mapping was saved. */
  readonly statusName: string;
  /** Id of the resolution that is set on the way, if the transition's screen has it. */
  readonly resolutionId: string | null;
}

/** Which components an issue gets. */
export interface ComponentMapping {
  readonly by: 'nothing' | 'vrt-category' | 'target';
  /** Component ids by the id of a VRT category, or by the name of a target. */
  readonly table: Readonly<Record<string, string>>;
  /** For values that the table does not contain. */
  readonly otherwise: string | null;
  /** Components of every issue. */
  readonly always: readonly string[];
}

/**
 * The value of a Jira field: the same for every issue (as text or as JSON of Jira's REST API), or taken from the
 * submission.
 */
export type MappedValue =
  | { readonly from: 'fixed'; readonly value: string | readonly string[] }
  | { readonly from: 'rest'; readonly value: unknown }
  | { readonly from: 'submission'; readonly source: SubmissionSource };

/** A flag that holds while a Jira field has a value. */
export interface FlagRule {
  readonly fieldId: string;
  /** Id of an option, or a label as it is. */
  readonly value: string;
  readonly flag: OwnName;
}

/** How a submission becomes fields of a Jira issue. Fields other than the priority are set at creation. */
export interface Mapping {
  /** Ids of Jira's priorities; a severity without one gets the priority that usually has its name. */
  readonly priorities: Readonly<Partial<Record<Severity, string>>>;
  /** By source state; an absent state moves nothing. */
  readonly statuses: Readonly<Record<string, StatusTarget>>;
  readonly components: ComponentMapping;
  /** In addition to the source's labels and the severity. */
  readonly labels: readonly string[];
  /** Id of a security level. */
  readonly securityLevel: string | null;
  /** Account id. */
  readonly assignee: string | null;
  /** By field id. */
  readonly fields: Readonly<Record<string, MappedValue>>;
  /** The milestone that an issue reaches when it enters a status, by status id. */
  readonly milestones: Readonly<Record<string, OwnName>>;
  readonly flags: readonly FlagRule[];
}

/** The default: maps nothing beyond what the app does automatically. */
export const defaultMapping: Mapping = {
  priorities: {},
  statuses: {},
  components: { by: 'nothing', table: {}, otherwise: null, always: [] },
  labels: [],
  securityLevel: null,
  assignee: null,
  fields: {},
  milestones: {},
  flags: [],
};

/** Fields that the app writes itself, or that have their own part of the mapping. */
export const ownFields: readonly string[] = [
  'project',
  'issuetype',
  'summary',
  'description',
  'labels',
  'priority',
  'duedate',
  'components',
  'security',
  'assignee',
];

/** Component ids without duplicates, in order. */
export function componentsOf(
  { by, table, otherwise, always }: ComponentMapping,
  submission: { readonly vrtCategory: string | null; readonly targetName: string | null },
): readonly string[] {
  const key = by === 'vrt-category' ? submission.vrtCategory : submission.targetName;
  const named = key !== null && Object.hasOwn(table, key) ? table[key] : undefined;
  const chosen = by === 'nothing' ? null : (named ?? otherwise);
  return [...new Set([...always, ...(chosen === null ? [] : [chosen])])];
}

/** The mapped status of a state; `null` if the issue does not move. */
export function statusTarget(state: string | null, { statuses }: Mapping): StatusTarget | null {
  return state !== null && Object.hasOwn(statuses, state) ? (statuses[state] ?? null) : null;
}

/** The severity that the mapping assigns to a Jira priority. If several share the priority, the most severe counts. */
export function severityMappedTo(priorityId: string, { priorities }: Mapping): Severity | null {
  const order = ['critical', 'high', 'medium', 'low', 'informational'] as const;
  return order.find((severity) => priorities[severity] === priorityId) ?? null;
}
