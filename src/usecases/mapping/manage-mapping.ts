import type {
  CheckMappingResult,
  Finding,
  JiraFailed,
  MappingSite,
  MappingView,
  SaveMappingResult,
} from '../../contract/mapping';
import type { Invalid, NoPermission, Stale, UnknownConnection } from '../../contract/refusals';
import type { Connection } from '../../domain/connections/connection';
import type { Mapping } from '../../domain/mapping/mapping';
import { CallFailedError } from '../errors/call-failed-error';
import { policyNames, type PolicyNames } from '../../domain/sla/policy-names';
import { factFindings } from './check-facts';
import { checkAgainst } from './check-mapping';
import { findingsElsewhere } from './check-places';
import type { AuditPorts } from '../audit/record-audit';
import { staleForm } from '../connections/stale-form';
import { updateConnection, type ConnectionChange } from '../connections/update-connection';
import { mappingProblem } from './mapping-problem';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, PeopleDirectory, PolicyStore, ViewerPermissions } from '../base/ports';
import type { DeliveryStore } from '../deliveries/ports';
import { toMappingFields } from './mapping-fields';
import type { FieldDirectory, JiraSurroundings } from './ports';
import { recentCases } from './recent-cases';

export interface MappingPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly fieldDirectory: FieldDirectory;
  readonly people: PeopleDirectory;
  readonly policies: Pick<PolicyStore, 'current'>;
  readonly deliveries: DeliveryStore;
  readonly cases: CaseStore;
}

type Untaken = JiraFailed | UnknownConnection | NoPermission;

/** Runs a request about a connection for an administrator; a failing call to Jira is reported to them. */
export async function withConnection<T>(
  connectionId: string,
  { viewer, connections }: Pick<MappingPorts, 'viewer' | 'connections'>,
  answer: (connection: Connection) => Promise<T>,
): Promise<T | Untaken> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  try {
    return await answer(connection);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}

/** Account ids of the people in a mapping. */
function peopleIn({ assignee, fields }: Mapping, { createFields }: JiraSurroundings): readonly string[] {
  const isPerson = (id: string): boolean =>
    createFields.some((field) => field.id === id && (field.kind === 'user' || field.kind === 'users'));
  const named = Object.entries(fields).flatMap(([id, mapped]) =>
    mapped.from === 'fixed' && isPerson(id) ? mapped.value : [],
  );
  return [...new Set([...(assignee === null ? [] : [assignee]), ...named])].filter((id) => id !== '');
}

/** The names in the connection's policy; none where it is missing. */
async function namesFor({ policyId }: Connection, { policies }: MappingPorts): Promise<PolicyNames> {
  const policy = await policies.current(policyId);
  return policy === null ? { milestones: [], flags: [] } : policyNames(policy);
}

async function toSite(
  connection: Connection,
  jira: JiraSurroundings,
  names: PolicyNames,
  ports: MappingPorts,
): Promise<MappingSite> {
  const allowed = (id: string): MappingSite['priorities'] =>
    jira.createFields.find((field) => field.id === id)?.allowed ?? [];
  const [people, recent] = await Promise.all([
    ports.people.namesOf(peopleIn(connection.mapping, jira)),
    recentCases(connection, ports),
  ]);
  const targets = recent.flatMap(({ facts }) => (facts.targetName === null ? [] : [facts.targetName]));
  return {
    fields: toMappingFields(jira),
    priorities: allowed('priority'),
    components: allowed('components'),
    securityLevels: allowed('security'),
    statuses: jira.statuses,
    resolutions: jira.resolutions,
    names,
    targets: [...new Set(targets)].sort(),
    people,
    editScreenOf: jira.edit?.issueKey ?? null,
  };
}

/** A connection's mapping, its project's choices, and the problems of the mapping. */
export function getMapping(connectionId: string, ports: MappingPorts): Promise<MappingView> {
  return withConnection(connectionId, ports, async (connection): Promise<MappingView> => {
    const { mapping } = connection;
    const jira = await ports.fieldDirectory.read(connection);
    const names = await namesFor(connection, ports);
    const site = await toSite(connection, jira, names, ports);
    const own = checkAgainst(mapping, jira, ports.fieldDirectory.fits);
    const facts = factFindings(mapping, jira, names);
    return {
      type: 'mapping',
      mapping,
      site,
      findings: [...own, ...facts, ...(await findingsElsewhere(connection, ports.fieldDirectory))],
    };
  });
}

interface Checked {
  /** With Jira's current names. */
  readonly mapping: Mapping;
  readonly findings: readonly Finding[];
  readonly jira: JiraSurroundings;
}

function withNames(mapping: Mapping, { statuses }: JiraSurroundings): Mapping {
  const named = Object.entries(mapping.statuses).map(([state, target]) => {
    const statusName = statuses.find(({ id }) => id === target.statusId)?.name ?? target.statusName;
    return [state, { ...target, statusName }] as const;
  });
  return { ...mapping, statuses: Object.fromEntries(named) };
}

/** Checks a mapping against Jira's present configuration. */
async function check(
  entered: Mapping,
  connection: Connection,
  ports: MappingPorts,
): Promise<Checked | Invalid> {
  const { fieldDirectory } = ports;
  const problem = mappingProblem(entered);
  if (problem !== null) return problem;
  await fieldDirectory.refresh(connection);
  const jira = await fieldDirectory.read(connection);
  const mapping = withNames(entered, jira);
  const own = checkAgainst(mapping, jira, fieldDirectory.fits);
  const facts = factFindings(mapping, jira, await namesFor(connection, ports));
  const elsewhere = await findingsElsewhere({ ...connection, mapping }, fieldDirectory);
  return { mapping, findings: [...own, ...facts, ...elsewhere], jira };
}

/** The problems of a mapping. Saves nothing. */
export function checkMapping(
  { connectionId, mapping }: { readonly connectionId: string; readonly mapping: Mapping },
  ports: MappingPorts,
): Promise<CheckMappingResult> {
  return withConnection(connectionId, ports, async (connection): Promise<CheckMappingResult> => {
    const checked = await check(mapping, connection, ports);
    return 'type' in checked ? checked : { type: 'checked', findings: checked.findings };
  });
}

/** Paths of a mapping as those of its connection. */
function inMapping({ changed, ...stale }: Stale<Mapping>): Stale<Mapping> {
  return { ...stale, changed: changed.map((each) => ({ ...each, place: `mapping.${each.place}` })) };
}

/** Saves a mapping, unless Jira could create no issue with it and the person has not confirmed that. */
export function saveMapping(
  input: {
    readonly connectionId: string;
    readonly mapping: Mapping;
    /** What the form showed. */
    readonly base: Mapping;
    readonly evenSo: boolean;
  },
  by: string,
  ports: MappingPorts,
): Promise<SaveMappingResult> {
  const { connectionId: id } = input;
  return withConnection(id, ports, async (connection): Promise<SaveMappingResult> => {
    const checked = await check(input.mapping, connection, ports);
    if ('type' in checked) return checked;
    const { mapping, findings, jira } = checked;
    if (!input.evenSo && findings.some(({ severity }) => severity === 'stops'))
      return { type: 'refused', findings };
    // Asking Jira takes a while: the connection as it is after that is changed.
    const decide = (known: Connection | null): ConnectionChange<SaveMappingResult> => {
      if (known === null) return { answer: { type: 'unknown-connection' } };
      // A status that was renamed in Jira is the same status.
      const stale = staleForm(withNames(input.base, jira), withNames(known.mapping, jira), mapping);
      if (stale !== null) return { answer: inMapping(stale) };
      return { answer: { type: 'saved', findings }, next: { ...known, mapping } };
    };
    return updateConnection(id, decide, by, ports);
  });
}
