import { ACTING } from '../../../../src/wording/bulk-refusal';
import { askJira } from '../../bridge/jira';
import type { RunKind } from './run';

/** What Jira lets the person who looks do with some issues. */
export interface BulkRights {
  /** Jira's global permission for changing collections of issues. */
  readonly mayChangeInBulk: boolean;
  /** Ids of the issues on which the person may do what an action of the panel does. */
  readonly editable: ReadonlySet<string>;
  readonly assignable: ReadonlySet<string>;
}

/** Why nothing can be done to any of some issues. */
export type KindRefusal = 'no-bulk' | 'no-edit' | 'no-assign';

const BULK_CHANGE = 'BULK_CHANGE';
const ASSIGN = 'ASSIGN_ISSUES';

interface Granted {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions: readonly { readonly permission: string; readonly issues: readonly number[] }[];
}

/** Asks Jira with one call. @param issueIds at most a thousand. @throws Error with Jira's reason */
export async function askRights(issueIds: readonly string[]): Promise<BulkRights> {
  const granted = (await askJira('/rest/api/3/permissions/check', {
    globalPermissions: [BULK_CHANGE],
    projectPermissions: [{ permissions: [...ACTING, ASSIGN], issues: issueIds.map(Number) }],
  })) as Granted;
  const on = (permission: string): ReadonlySet<string> =>
    new Set(
      granted.projectPermissions
        .filter((each) => each.permission === permission)
        .flatMap(({ issues }) => issues.map(String)),
    );
  const acting = ACTING.map(on);
  return {
    mayChangeInBulk: granted.globalPermissions.includes(BULK_CHANGE),
    editable: new Set(issueIds.filter((id) => acting.every((issues) => issues.has(id)))),
    assignable: on(ASSIGN),
  };
}

/**
 * Why a kind of change can be made to none of some issues; `null` if it can to one at least: the preview names the others.
 */
export function refusalOfKind(
  kind: RunKind,
  issueIds: readonly string[],
  { mayChangeInBulk, editable, assignable }: BulkRights,
): KindRefusal | null {
  if (!mayChangeInBulk) return 'no-bulk';
  const [allowed, refusal] =
    kind === 'assign' ? ([assignable, 'no-assign'] as const) : ([editable, 'no-edit'] as const);
  return issueIds.some((id) => allowed.has(id)) ? null : refusal;
}
