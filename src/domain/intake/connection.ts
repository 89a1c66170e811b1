import type { Severity } from '../sla/severity';

/** The earliest Bugcrowd state at which an issue is made. */
export const createOnStates = ['new', 'triaged', 'unresolved'] as const;
export type CreateOn = (typeof createOnStates)[number];

/** One configured Bugcrowd webhook and where its submissions go. Its secrets live in the secret store. */
export interface Connection {
  readonly id: string;
  /** The program's code in Bugcrowd's addresses. */
  readonly program: string;
  readonly project: { readonly id: string; readonly key: string };
  readonly issueType: { readonly id: string; readonly name: string };
  readonly policyId: string;
  readonly createOn: CreateOn;
  /** Submissions below this severity, or without one, get no issue; `null` admits all. */
  readonly minSeverity: Severity | null;
  readonly wantDuplicates: boolean;
  /** Let a CVSS score decide the severity before Bugcrowd's priority does. */
  readonly useCvss: boolean;
  /** Say in a comment when the Bugcrowd state changes. */
  readonly commentOnState: boolean;
  /** Jira field ids with fixed values, e.g. security level, components, assignee. */
  readonly fields: Readonly<Record<string, unknown>>;
}
