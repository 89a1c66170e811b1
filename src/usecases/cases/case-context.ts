import type { Case } from '../../domain/cases/case';
import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import type { Policy } from '../../domain/sla/policy';
import { CallFailedError } from '../errors/call-failed-error';
import type { ConnectionStore, PolicyStore } from '../base/ports';

export interface CaseContextPorts {
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly policies: Pick<PolicyStore, 'current' | 'pinned'>;
}

/** Something that was deleted: there is no substitute, and a retry would not help. */
function missing(message: string): CallFailedError {
  return new CallFailedError(message, { withoutEffect: true, permanent: true, retryAfterSeconds: null });
}

/** The connection with this id. @throws CallFailedError if it was deleted. */
export async function connectionFor(
  id: string,
  connections: CaseContextPorts['connections'],
): Promise<Connection> {
  const connection = await connections.load(id);
  if (connection === null) throw missing(`Connection "${id}" does not exist any more.`);
  return connection;
}

type PolicyOwner = Pick<Case, 'policy' | 'route'> | null;

function policyIdOf(known: PolicyOwner, connection: Connection): string {
  return known?.policy?.id ?? routed(connection, known?.route).policyId;
}

/**
 * The policy that a case has pinned, or will pin: that of the rule that chose for it, or else the connection's.
 * @returns `null` if it is missing.
 */
export function findPolicy(
  known: PolicyOwner,
  connection: Connection,
  policies: CaseContextPorts['policies'],
): Promise<Policy | null> {
  const pinned = known?.policy ?? null;
  return pinned === null ? policies.current(policyIdOf(known, connection)) : policies.pinned(pinned);
}

/** The same policy. @throws CallFailedError if it is missing. */
export async function policyFor(
  known: PolicyOwner,
  connection: Connection,
  policies: CaseContextPorts['policies'],
): Promise<Policy> {
  const policy = await findPolicy(known, connection, policies);
  if (policy === null) throw missing(`Policy "${policyIdOf(known, connection)}" does not exist.`);
  return policy;
}

/** The connection as it is for a case, and its policy. @throws CallFailedError if one of them is missing. */
export async function contextOf(
  kase: Case,
  { connections, policies }: CaseContextPorts,
): Promise<{ readonly connection: Connection; readonly policy: Policy }> {
  const connection = routed(await connectionFor(kase.connectionId, connections), kase.route);
  return { connection, policy: await policyFor(kase, connection, policies) };
}
