import { changedPlaces } from '../../domain/audit/changed-places';
import { plainConnection } from '../../domain/connections/connection';
import { withoutPerson } from '../../domain/connections/people-of-connection';
import { isActive } from '../../domain/policies/application';
import { withoutAccount } from '../../domain/privacy/without-account';
import type { AuditPorts } from '../audit/record-audit';
import { changeStored } from '../base/change-stored';
import { updateConnection } from '../connections/update-connection';
import { allOf, secretOwners, type FindAccountsPorts } from './find-accounts';
import type { KeptValues, LostPeopleStore } from './ports';

export interface EraseOutsidePorts extends FindAccountsPorts, AuditPorts {
  readonly lostPeople: Pick<LostPeopleStore, 'add'>;
}

/** An account that was closed, and what is stored in its place. */
export interface Erased {
  readonly accountId: string;
  readonly former: string;
}

function withoutAll<T>(stored: T, closed: readonly Erased[]): T {
  return closed.reduce((value, { accountId, former }) => withoutAccount(value, accountId, former), stored);
}

/** A closed account can approve nothing, be assigned nothing and be told nothing: it is taken off the connection. */
async function eraseFromConnection(
  id: string,
  { accountId, former }: Erased,
  ports: EraseOutsidePorts,
): Promise<void> {
  const lost = await updateConnection<readonly string[]>(
    id,
    (known) => {
      const next = known && withoutPerson(known, accountId);
      if (known === null || next === null || next === known) return { answer: [] };
      const before = withoutAccount(plainConnection(known), accountId, former);
      const changes = changedPlaces(before, plainConnection(next));
      const entry = { action: 'person-taken-off', changes } as const;
      return { answer: changes.map(({ place }) => place), next, entry };
    },
    former,
    ports,
  );
  if (lost.length > 0) await ports.lostPeople.add(id, { at: ports.now(), places: lost });
}

async function eraseFromConnections(closed: readonly Erased[], ports: EraseOutsidePorts): Promise<void> {
  for (const connection of await ports.connections.list())
    for (const erased of closed)
      if (withoutPerson(connection, erased.accountId) !== connection)
        await eraseFromConnection(connection.id, erased, ports);
}

async function eraseFromSetUps(
  closed: readonly Erased[],
  { setUps }: Pick<EraseOutsidePorts, 'setUps'>,
): Promise<void> {
  for (const { id } of await setUps.list())
    await changeStored(id, setUps, (known) => {
      const next = known && withoutAll(known, closed);
      return next === known || next === null ? { answer: null } : { answer: null, next };
    });
}

async function eraseFromSecrets(closed: readonly Erased[], ports: EraseOutsidePorts): Promise<void> {
  const names = new Map<string | null, string>(closed.map(({ accountId, former }) => [accountId, former]));
  for (const id of await secretOwners(ports)) {
    const known = await ports.keys.load(id);
    if (known === null || known.secrets.every(({ addedBy }) => !names.has(addedBy))) continue;
    const secrets = known.secrets.map((secret) => ({
      ...secret,
      addedBy: names.get(secret.addedBy) ?? secret.addedBy,
    }));
    await ports.keys.save(id, { ...known, secrets });
  }
}

async function eraseFromValues<T>(closed: readonly Erased[], values: KeptValues<T>): Promise<void> {
  for (const { key, value } of await allOf(values)) {
    const next = withoutAll(value, closed);
    if (next !== value) await values.replace(key, next);
  }
}

/** @returns the accounts that stay for now: the steps of a job that is at work save it all the time. */
async function eraseFromApplication(
  closed: readonly Erased[],
  { applications }: Pick<EraseOutsidePorts, 'applications'>,
): Promise<readonly string[]> {
  const job = await applications.load();
  const by = closed.find(({ accountId }) => accountId === job?.startedBy);
  if (job === null || by === undefined) return [];
  if (isActive(job)) return [by.accountId];
  await applications.save({ ...job, startedBy: by.former, startedByName: null });
  return [];
}

/**
 * Erases accounts from connections, setups, secrets, policies and the admin log, all in one pass. Safe to repeat and to
 * interrupt.
 * @returns the accounts of which something has to be erased later.
 */
export async function eraseOutsideCases(
  closed: readonly Erased[],
  ports: EraseOutsidePorts,
): Promise<readonly string[]> {
  if (closed.length === 0) return [];
  await eraseFromConnections(closed, ports);
  await eraseFromSetUps(closed, ports);
  await eraseFromSecrets(closed, ports);
  await eraseFromValues(closed, ports.policySaves);
  await eraseFromValues(closed, ports.logEntries);
  return eraseFromApplication(closed, ports);
}
