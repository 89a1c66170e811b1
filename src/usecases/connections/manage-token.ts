import type { TestTokenResult } from '../../contract/connections';
import type { SaveTokenResult } from '../../contract/connections';
import type { Connection } from '../../domain/connections/connection';
import { watch } from '../../domain/reconcile/comparison-run';
import { CallFailedError } from '../errors/call-failed-error';
import type { SourceReader } from '../sources/ports';
import { startRun, type ComparePorts } from '../reconcile/compare-submissions';
import { recordAudit, type AuditPorts } from '../audit/record-audit';

export type TokenPorts = ComparePorts & AuditPorts;

type TokenInput = { readonly connectionId: string; readonly token: string | null };

function invalid(problem: string): SaveTokenResult {
  return { type: 'invalid', place: 'token', problem };
}

function unseen(program: string, seen: readonly string[]): string {
  const others = seen.length === 0 ? 'It sees no programs.' : `It sees: ${seen.join(', ')}.`;
  return `This token does not see the program “${program}”. ${others} It was not saved.`;
}

async function remove({ id }: Connection, by: string, ports: TokenPorts): Promise<SaveTokenResult> {
  await recordAudit({ by, action: 'token-removed', subject: { kind: 'connection', id } }, ports);
  // The token first: while it exists, the page shows it and offers to remove it.
  await ports.tokens.remove(id);
  await ports.reconciliations.remove(id);
  return { type: 'removed' };
}

async function keep(
  connection: Connection,
  token: string,
  reader: SourceReader,
  by: string,
  ports: TokenPorts,
): Promise<SaveTokenResult> {
  const { id, program } = connection;
  let submissions: number | null;
  try {
    submissions = await reader.tryToken(token, program);
    // An empty list may mean a new program, or one that the token cannot see.
    const seen = submissions === 0 || submissions === null ? await reader.programs(token) : [program];
    if (!seen.includes(program) && seen.length < reader.maxPrograms) return invalid(unseen(program, seen));
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return invalid(`${error.message} The token was not saved.`);
  }
  await recordAudit({ by, action: 'token-set', subject: { kind: 'connection', id } }, ports);
  await ports.tokens.save(id, token);
  const known = await ports.reconciliations.load(id);
  // A run in progress uses the old token: compare the whole program again.
  await startRun({ ...(known ?? watch(id, ports.now())), trouble: null }, 'full', ports);
  return { type: 'saved', submissions };
}

/** Sets or removes a connection's API token. It is tested before it is stored, and never read back. */
export async function saveToken(
  { connectionId, token }: TokenInput,
  by: string,
  ports: TokenPorts,
): Promise<SaveTokenResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  if (token === null) return remove(connection, by, ports);
  const reader = ports.readerOf(connection.source);
  if (reader === null) return invalid('The source of this connection cannot be asked.');
  const trimmed = token.trim();
  const problem = reader.tokenProblem(trimmed);
  if (problem !== null) return invalid(problem);
  if (!reader.isAllowed())
    return invalid(
      `This site does not allow the app to call ${reader.host}, so a token would have no effect.`,
    );
  return keep(connection, trimmed, reader, by, ports);
}

/** Tests the stored token: whose it is and what it sees. Changes nothing. */
export async function testToken(connectionId: string, ports: ComparePorts): Promise<TestTokenResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const reader = ports.readerOf(connection.source);
  const token = await ports.tokens.load(connectionId);
  if (token === null || reader === null)
    return { type: 'invalid', place: 'token', problem: 'No API token is set.' };
  if (!reader.isAllowed())
    return {
      type: 'refused',
      reason: `This site does not allow the app to call ${reader.host}. A site administrator can allow it again.`,
    };
  try {
    const programs = await reader.programs(token);
    const submissions = await reader.tryToken(token, connection.program);
    return { type: 'token', userName: reader.userNameOf(token), programs, submissions };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'refused', reason: error.message };
  }
}
