import type { Severity } from '../sla/severity';
import type { SubmissionSource } from '../findings/submission-values';

/** The status that issues are moved to when their submission comes into a Bugcrowd state. */
export interface StatusTarget {
  readonly statusId: string;
  /** As Jira named it when the mapping was saved. */
  readonly statusName: string;
  /** Id of the resolution that is set on the way, where the transition's screen has it. */
  readonly resolutionId: string | null;
}

/** Which components an issue gets. */
export interface ComponentMapping {
  readonly by: 'nothing' | 'vrt-category' | 'target';
  /** Component ids by the id of a VRT category, or by the name of a target. */
  readonly table: Readonly<Record<string, string>>;
  /** For what the table does not name. */
  readonly otherwise: string | null;
  /** Those that every issue gets. */
  readonly always: readonly string[];
}

/**
 * What goes into a field of Jira: the same for every issue, as a person writes it or as Jira's REST API takes it, or
 * something that the submission says.
 */
export type MappedValue =
  | { readonly from: 'fixed'; readonly value: string | readonly string[] }
  | { readonly from: 'rest'; readonly value: unknown }
  | { readonly from: 'submission'; readonly source: SubmissionSource };

/** How a submission becomes fields of a Jira issue. Fields other than the priority are set when the issue is made. */
export interface Mapping {
  /** Ids of Jira's priorities; a severity without one gets the priority that Jira usually calls so. */
  readonly priorities: Readonly<Partial<Record<Severity, string>>>;
  /** By Bugcrowd state; one that is left out moves nothing. */
  readonly statuses: Readonly<Record<string, StatusTarget>>;
  readonly components: ComponentMapping;
  /** Beside `bugcrowd` and the severity. */
  readonly labels: readonly string[];
  /** Id of a security level. */
  readonly securityLevel: string | null;
  /** Account id. */
  readonly assignee: string | null;
  /** By field id. */
  readonly fields: Readonly<Record<string, MappedValue>>;
}

/** Maps nothing: what the app does automatically. */
export const usualMapping: Mapping = {
  priorities: {},
  statuses: {},
  components: { by: 'nothing', table: {}, otherwise: null, always: [] },
  labels: [],
  securityLevel: null,
  assignee: null,
  fields: {},
};

/** Fields that the app writes itself, or that have a place of their own in the mapping. */
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

/** Components by id, each once, in their order. */
export function componentsOf(
  { by, table, otherwise, always }: ComponentMapping,
  submission: { readonly vrtCategory: string | null; readonly targetName: string | null },
): readonly string[] {
  const key = by === 'vrt-category' ? submission.vrtCategory : submission.targetName;
  const named = key !== null && Object.hasOwn(table, key) ? table[key] : undefined;
  const chosen = by === 'nothing' ? null : (named ?? otherwise);
  return [...new Set([...always, ...(chosen === null ? [] : [chosen])])];
}

/** Where an issue goes when its submission comes into a state; `null` where it stays. */
export function statusTarget(state: string | null, { statuses }: Mapping): StatusTarget | null {
  return state !== null && Object.hasOwn(statuses, state) ? (statuses[state] ?? null) : null;
}

/**
 * The severity that a Jira priority stands for, where the mapping says so. Of several that share a priority the most
 * severe counts.
 */
export function severityMappedTo(priorityId: string, { priorities }: Mapping): Severity | null {
  const order = ['critical', 'high', 'medium', 'low', 'informational'] as const;
  return order.find((severity) => priorities[severity] === priorityId) ?? null;
}
