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
  | { readonly kind: 'project-archived'; readonly connectionId: string; readonly projectKey: string }
  /** Jira refused to pin the panel to it, for this reason. */
  | {
      readonly kind: 'panel-not-pinned';
      readonly connectionId: string;
      readonly projectKey: string;
      readonly message: string;
    };

/** The key of a connection's project. */
export interface ProjectKey {
  /** As the connection has it. */
  readonly saved: string;
  /** Its key in Jira; `null` if Jira shows no such project, `undefined` if it did not answer. */
  readonly now: string | null | undefined;
  readonly isArchived: boolean;
}

/** What is wrong with the panel in a connection's project. @param refused why Jira did not pin it, if it did not. */
export function panelProblem(
  connectionId: string,
  { saved, now }: ProjectKey,
  refused: string | null,
): ProjectProblem | null {
  if (refused === null || now === null) return null;
  return { kind: 'panel-not-pinned', connectionId, projectKey: now ?? saved, message: refused };
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
