import type { TitlesResult } from '../../contract/deliveries';
import { caseKey, type CaseIdentity } from '../../domain/cases/case-key';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { CaseStore } from '../cases/ports';

/**
 * Titles of findings by the key of their case. Cases keep them for the panel, so that a list of deliveries costs no call to
 * Jira and shows the title of a submission that has no issue; nothing else of a report is kept.
 */
export async function titlesOf(
  findings: readonly CaseIdentity[],
  { cases }: { readonly cases: Pick<CaseStore, 'loadAll'> },
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(findings.map(caseKey))];
  const found = keys.length === 0 ? [] : await cases.loadAll(keys);
  return new Map(
    found.flatMap((kase) => (kase.facts.title === null ? [] : [[caseKey(kase), kase.facts.title] as const])),
  );
}

/** Titles of submissions of a connection, for administrators. */
export async function listTitles(
  {
    connectionId,
    submissionIds,
  }: { readonly connectionId: string; readonly submissionIds: readonly string[] },
  ports: {
    readonly viewer: ViewerPermissions;
    readonly connections: Pick<ConnectionStore, 'load'>;
    readonly cases: Pick<CaseStore, 'loadAll'>;
  },
): Promise<TitlesResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'titles', titles: {} };
  const { source } = connection;
  const identity = (submissionId: string): CaseIdentity => ({ source, connectionId, submissionId });
  const titles = await titlesOf(submissionIds.map(identity), ports);
  return {
    type: 'titles',
    titles: Object.fromEntries(
      submissionIds.flatMap((submissionId) => {
        const title = titles.get(caseKey(identity(submissionId)));
        return title === undefined ? [] : [[submissionId, title] as const];
      }),
    ),
  };
}
