import type { Arrival, ArrivalsResult } from '../../contract/connections';
import { caseKey } from '../../domain/cases/case-key';
import type { DeliveryRecord } from '../../domain/deliveries/delivery';
import type { SubmissionFacts } from '../../domain/findings/submission';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, Now, ViewerPermissions } from '../base/ports';
import type { DeadLetterStore, DeliveryStore } from '../deliveries/ports';
import type { SetUpStore } from '../base/ports';

export interface ListArrivalsPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly setUps: SetUpStore;
  readonly cases: CaseStore;
  readonly deliveries: DeliveryStore;
  readonly suspended: DeadLetterStore;
  readonly deadLetters: DeadLetterStore;
}

/** Enough to see that deliveries arrive, and their outcomes. */
const LATEST = 5;

type Named = Pick<SubmissionFacts, 'programCode' | 'programName'>;

const nobody: Named = { programCode: null, programName: null };

/** The program in a delivery: from its case or, while it is suspended, from its event. */
async function namedBy(
  { source, connectionId, eventId, submissionId, outcome }: DeliveryRecord,
  { cases, suspended, deadLetters }: ListArrivalsPorts,
): Promise<Named> {
  const stores = { suspended, dead: deadLetters } as const;
  const store = outcome === 'suspended' || outcome === 'dead' ? stores[outcome] : null;
  const delivery = (await store?.load(connectionId, eventId))?.delivery;
  if (delivery?.kind === 'delivery')
    return { ...nobody, ...('facts' in delivery.event && delivery.event.facts) };
  const kase =
    submissionId === null ? null : await cases.load(caseKey({ source, connectionId, submissionId }));
  return kase?.facts ?? nobody;
}

/** The latest deliveries and their outcomes, for the setup of a connection. */
export async function listArrivals(connectionId: string, ports: ListArrivalsPorts): Promise<ArrivalsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const known = (await ports.connections.load(connectionId)) ?? (await ports.setUps.load(connectionId));
  if (known === null) return { type: 'unknown-connection' };
  const latest = await ports.deliveries.latest(connectionId, LATEST);
  const arrivals = await Promise.all(
    latest.map(async (record): Promise<Arrival> => {
      const { eventId, eventKey, submissionId, channel, receivedAt, outcome, reason, issueKey, signedWith } =
        record;
      const { programCode, programName } = await namedBy(record, ports);
      const isForeign = programCode !== null && programCode.toLowerCase() !== known.program.toLowerCase();
      return {
        eventId,
        eventKey,
        submissionId,
        channel,
        receivedAt,
        outcome,
        reason,
        issueKey,
        signedWith,
        program: programCode ?? programName,
        isForeign,
      };
    }),
  );
  return { type: 'arrivals', now: ports.now(), arrivals };
}
