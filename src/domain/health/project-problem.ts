/** What is wrong with the project that a connection creates issues in. */
export type ProjectProblem =
  /** The project has another key in Jira than in the connection, which identifies it by its id. */
  | {
      readonly kind: 'project-renamed';
      readonly connectionId: string;
      readonly from: string;
      readonly to: string;
    }
  /** It was deleted, or the administrator cannot see it. */
  | { readonly kind: 'project-unseen'; readonly connectionId: string; readonly projectKey: string }
  /** It is archived: its issues are read-only, and no search finds them. */
  | { readonly kind: 'project-archived'; readonly connectionId: string; readonly projectKey: string };

/** The key of a connection's project. */
export interface ProjectKey {
  /** As the connection has it. */
  readonly saved: string;
  /** Its key in Jira; `null` if Jira shows no such project, `undefined` if it did not answer. */
  readonly now: string | null | undefined;
  readonly isArchived: boolean;
}

export function projectProblem(
  connectionId: string,
  { saved, now, isArchived }: ProjectKey,
): ProjectProblem | null {
  if (now === null) return { kind: 'project-unseen', connectionId, projectKey: saved };
  if (isArchived) return { kind: 'project-archived', connectionId, projectKey: now ?? saved };
  if (now === undefined || now === saved) return null;
  return { kind: 'project-renamed', connectionId, from: saved, to: now };
}
