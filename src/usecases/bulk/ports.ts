import type { ActPorts } from '../panel/act-on-case';

/** What a person may do on several issues, asked with one call. */
export interface BulkPermissions {
  onIssues(issueIds: readonly string[]): Promise<{
    /** Jira's global permission for changing collections of issues. */
    readonly mayChangeInBulk: boolean;
    /** Ids of those on which the person may do what an action of the panel does. */
    readonly editable: ReadonlySet<string>;
  }>;
}

export type PreviewBulkPorts = ActPorts & { readonly bulkPermissions: BulkPermissions };
