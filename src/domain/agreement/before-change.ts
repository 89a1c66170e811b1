/** What a change in Jira says that something was before; lacks what did not change. */
export interface BeforeChange {
  readonly statusId?: string | null;
  /** Account id. */
  readonly assignee?: string | null;
  /** The assignee as the source's own id, where it was kept for a later look. */
  readonly member?: string | null;
}
