import { changedPlaces, sameChanges, type PlaceChange } from '../../domain/audit/changed-places';
import { plainPolicy, type PlainPolicy } from '../../domain/configuration/configuration';
import {
  importChanges,
  type ConfigurationPlan,
  type PlannedItem,
} from '../../domain/configuration/plan-configuration';
import type { Connection } from '../../domain/connections/connection';
import { recordAudit } from '../audit/record-audit';
import type { PolicyStore } from '../base/ports';
import {
  updateConnection,
  type ConnectionChange,
  type UpdateConnectionPorts,
} from '../connections/update-connection';

export type WritePlanPorts = UpdateConnectionPorts & { readonly policies: PolicyStore };

/**
 * Saves a planned policy as its next version if that still has the effect that the plan shows.
 * @returns false if somebody has saved the policy since, and nothing was written.
 */
async function savePolicy(
  policy: PlainPolicy,
  changes: readonly PlaceChange[],
  by: string,
  { policies, now }: WritePlanPorts,
): Promise<boolean> {
  const saved = { at: now(), by };
  for (let version = 1; ; version += 1) {
    const current = await policies.current(policy.id);
    const effect = changedPlaces(current && plainPolicy(current), policy);
    if (!sameChanges(effect, changes)) return false;
    // An interrupted save may have taken the next version.
    version = Math.max(version, (current?.version ?? 0) + 1);
    if ((await policies.save({ ...policy, version }, saved)) === 'saved') return true;
  }
}

/** The changes that a plan shows for an item. */
function plannedChanges(
  { items }: ConfigurationPlan,
  kind: PlannedItem['kind'],
  id: string,
): readonly PlaceChange[] {
  const step = items.find((item) => item.kind === kind && item.id === id)?.step;
  return step?.type === 'add' || step?.type === 'change' ? step.changes : [];
}

/**
 * Writes a planned connection if that still has the effect that the plan shows. A pause is decided on the site.
 * @returns false if somebody has changed the connection since, and nothing was written.
 */
function saveConnection(
  planned: Connection,
  changes: readonly PlaceChange[],
  by: string,
  ports: WritePlanPorts,
): Promise<boolean> {
  const decide = (known: Connection | null): ConnectionChange<boolean> => {
    const next = known === null ? planned : { ...planned, pausedSince: known.pausedSince };
    if (!sameChanges(importChanges(known, next), changes)) return { answer: false };
    return { answer: true, next, entry: { action: 'configuration-imported', changes } };
  };
  return updateConnection(planned.id, decide, by, ports);
}

/**
 * Writes what a plan says, policies first, so that no connection names a missing one. Each item is written only if its
 * effect is still the one that the plan shows.
 * @returns false if it stopped at an item that somebody has changed since.
 */
export async function writePlan(
  planned: ConfigurationPlan,
  by: string,
  ports: WritePlanPorts,
): Promise<boolean> {
  for (const policy of planned.policies) {
    const { id } = policy;
    const changes = plannedChanges(planned, 'policy', id);
    const subject = { kind: 'policy', id } as const;
    await recordAudit({ by, action: 'configuration-imported', subject, changes }, ports);
    if (!(await savePolicy(policy, changes, by, ports))) return false;
  }
  for (const connection of planned.connections) {
    const changes = plannedChanges(planned, 'connection', connection.id);
    if (!(await saveConnection(connection, changes, by, ports))) return false;
  }
  return true;
}
