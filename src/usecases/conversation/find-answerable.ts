import type { AnswerObstacle } from '../../contract/answers';
import type { Case } from '../../domain/cases/case';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import { isWithoutFinding } from '../../domain/findings/source-id';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import type { ReaderOf, SourceReader, TokenStore } from '../sources/ports';
import type { SourceWriter } from '../sources/writer';
import type { PanelPlace } from '../panel/show-panel';

export interface AnswerablePorts {
  readonly viewer: Pick<ViewerPermissions, 'onIssue'>;
  readonly cases: Pick<CaseStore, 'findByIssue'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly tokens: Pick<TokenStore, 'load'>;
  readonly readerOf: ReaderOf;
}

/** How a source is written to for a connection. */
export interface WayOut {
  readonly reader: SourceReader;
  readonly writer: SourceWriter;
  readonly token: string;
}

/** A case whose source can be answered, or what stands against it. */
export interface Answerable {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly connection: Connection;
  readonly way: WayOut | Exclude<AnswerObstacle, 'not-tracked'>;
}

/** How the source of a connection is written to, or why it cannot be. Without a call to it. */
export async function wayOut(
  { id, source, pausedSince }: Connection,
  { tokens, readerOf }: Pick<AnswerablePorts, 'tokens' | 'readerOf'>,
): Promise<Answerable['way']> {
  const reader = readerOf(source);
  const writer = reader?.writes ?? null;
  if (reader === null || writer === null) return 'cannot-write';
  if (!reader.isAllowed()) return 'no-egress';
  if (pausedSince !== null) return 'paused';
  const token = await tokens.load(id);
  return token === null ? 'no-token' : { reader, writer, token };
}

/**
 * The case of the issue of a page. Nothing is read before Jira confirms that the person may see the issue.
 * @throws CallFailedError if Jira fails.
 */
export async function findAnswerable(
  { issueId }: PanelPlace,
  ports: AnswerablePorts,
): Promise<Answerable | 'no-permission' | 'not-tracked'> {
  const { mayBrowse } = await ports.viewer.onIssue(issueId);
  if (!mayBrowse) return 'no-permission';
  const kase = await ports.cases.findByIssue(issueId);
  const issue = kase?.issue ?? null;
  if (kase === null || issue === null || issue.id !== issueId || isWithoutFinding(kase.source))
    return 'not-tracked';
  const connection = await ports.connections.load(kase.connectionId);
  if (connection === null) return 'not-tracked';
  return { kase, issue, connection, way: await wayOut(connection, ports) };
}
