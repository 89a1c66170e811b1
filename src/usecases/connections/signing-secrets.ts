import type { SecretView } from '../../contract/connections';
import type { AddSecretResult, RemoveSecretResult } from '../../contract/connections';
import type { Connection } from '../../domain/connections/connection';
import type { DeliveryRecord } from '../../domain/deliveries/delivery';
import type { ConnectionSource } from '../../domain/findings/source-id';
import { toEpochMs } from '../../domain/sla/instant';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, SetUpStore, ViewerPermissions } from '../base/ports';
import type { IntakeKeys } from '../sources/ports';
import type { IntakeKeyStore } from '../deliveries/ports';
import { sharedSecretProblem } from './secret-owner';

export interface SigningSecretsPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly keys: IntakeKeyStore;
  readonly setUps: Pick<SetUpStore, 'list'>;
}

/** Clocks of two machines differ by seconds, and networks delay less; more would only help a replay. */
const TOLERANCE_SECONDS = 300;

/** Shorter ones could be guessed. */
const MIN_LENGTH = 16;

/** The one that the source signs with, and its replacement. */
const MAX_SECRETS = 2;

/** `learning`: how the sender signs is known once the first delivery was accepted. */
function noKeys(source: ConnectionSource): IntakeKeys {
  const toleranceSeconds = TOLERANCE_SECONDS;
  return { source, secrets: [], nextNumber: 0, toleranceSeconds, scheme: null, learning: 'first' };
}

/** Why a secret is invalid, as a sentence. */
export function secretProblem(text: string): string | null {
  return text.length < MIN_LENGTH
    ? `Paste the whole signing secret that the webhook’s page shows; this has fewer than ${MIN_LENGTH} characters.`
    : null;
}

function withSecret(keys: IntakeKeys, text: string, by: string, { now }: AuditPorts): IntakeKeys {
  const secret = { number: keys.nextNumber, text, addedAt: now(), addedBy: by };
  return { ...keys, secrets: [...keys.secrets, secret], nextNumber: keys.nextNumber + 1 };
}

/** Makes one secret the only one of a connection; a secret that it already has keeps its number. */
export async function setOnlySecret(
  { id, source }: Pick<Connection, 'id' | 'source'>,
  text: string,
  by: string,
  ports: AuditPorts & { readonly keys: IntakeKeyStore },
): Promise<void> {
  const known = (await ports.keys.load(id)) ?? noKeys(source);
  const same = known.secrets.find((secret) => secret.text === text);
  const next =
    same === undefined
      ? withSecret({ ...known, secrets: [] }, text, by, ports)
      : { ...known, secrets: [same] };
  await ports.keys.save(id, next);
}

/** What a page may show of the secrets, with the last deliveries that each has signed. */
export function secretViews(
  keys: IntakeKeys | null,
  deliveries: readonly Pick<DeliveryRecord, 'signedWith' | 'receivedAt'>[],
): readonly SecretView[] {
  const signed = [...deliveries]
    .filter(({ signedWith }) => signedWith !== null)
    .sort((a, b) => toEpochMs(b.receivedAt) - toEpochMs(a.receivedAt));
  return (keys?.secrets ?? []).map(({ number, addedAt, addedBy }) => {
    const own = signed.filter(({ signedWith }) => signedWith?.secret === number);
    return {
      number,
      addedAt,
      addedBy,
      signed: own.length,
      lastAt: own[0]?.receivedAt ?? null,
      isLatest: signed[0]?.signedWith?.secret === number,
    };
  });
}

/** Adds the secret that replaces another one: both are valid until the old one is removed. */
export async function addSecret(
  { connectionId, secret }: { readonly connectionId: string; readonly secret: string },
  by: string,
  ports: SigningSecretsPorts,
): Promise<AddSecretResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const invalid = (problem: string): AddSecretResult => ({ type: 'invalid', place: 'secret', problem });
  const text = secret.trim();
  const problem = secretProblem(text);
  if (problem !== null) return invalid(problem);
  const shared = await sharedSecretProblem(connectionId, text, ports);
  if (shared !== null) return invalid(shared);
  const keys = (await ports.keys.load(connectionId)) ?? noKeys(connection.source);
  if (keys.secrets.some((each) => each.text === text))
    return invalid('This secret is already set. Create a new one where the webhook is and paste it.');
  if (keys.secrets.length >= MAX_SECRETS)
    return invalid('Two secrets are already set. Remove the one that no longer signs first.');
  const number = keys.nextNumber;
  const note = `Secret ${number + 1}`;
  await recordAudit(
    { by, action: 'secret-added', subject: { kind: 'connection', id: connectionId }, note },
    ports,
  );
  await ports.keys.save(connectionId, withSecret(keys, text, by, ports));
  return { type: 'added', number };
}

/**
 * Removes a secret: deliveries signed with it are refused from then on. The last one of an active connection cannot be
 * removed.
 */
export async function removeSecret(
  { connectionId, number }: { readonly connectionId: string; readonly number: number },
  by: string,
  ports: SigningSecretsPorts,
): Promise<RemoveSecretResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const invalid = (problem: string): RemoveSecretResult => ({ type: 'invalid', place: 'secret', problem });
  const keys = (await ports.keys.load(connectionId)) ?? noKeys(connection.source);
  const left = keys.secrets.filter((secret) => secret.number !== number);
  if (left.length === keys.secrets.length) return invalid('This secret no longer exists.');
  if (left.length === 0 && connection.pausedSince === null)
    return invalid('It is the only secret of a connection that is on. Add the new one first.');
  const note = `Secret ${number + 1}`;
  await recordAudit(
    { by, action: 'secret-removed', subject: { kind: 'connection', id: connectionId }, note },
    ports,
  );
  await ports.keys.save(connectionId, { ...keys, secrets: left });
  return { type: 'removed' };
}
