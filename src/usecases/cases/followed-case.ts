import type { Case } from '../../domain/cases/case';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { ConnectionStore } from '../base/ports';
import type { CaseStore } from './ports';

/** A case with an issue that can be seen, and its connection. */
export interface FollowedCase {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly connection: Connection;
}

/** Reads a case whose issue something is to be done about; a word that says why there is nothing to do. */
export async function followedCase(
  caseKey: string,
  ports: {
    readonly cases: Pick<CaseStore, 'load'>;
    readonly connections: Pick<ConnectionStore, 'load'>;
  },
): Promise<FollowedCase | 'without an issue' | 'left'> {
  const kase = await ports.cases.load(caseKey);
  const issue = kase?.issue ?? null;
  if (kase === null || issue === null || kase.unseenSince !== null) return 'without an issue';
  const connection = await ports.connections.load(kase.connectionId);
  return connection === null ? 'left' : { kase, issue, connection };
}
