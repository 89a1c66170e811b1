import type { AgreementPanel, PanelMatter } from '../../contract/agreement';
import { noAgreementYet, type Agreement } from '../../domain/agreement/agreement';
import { current } from '../../domain/agreement/look-at-fields';
import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import { agreementFields } from '../../domain/mapping/agreement-setting';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { AgreementStore, CaseStore } from '../cases/ports';
import { askedToWrite, type WritePorts } from './asked-to-write';

export interface ShowAgreementPorts extends WritePorts {
  readonly viewer: ViewerPermissions;
  readonly cases: Pick<CaseStore, 'findByIssue'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly agreements: AgreementStore;
}

/** The person at the panel, and its issue. */
interface PanelPlace {
  readonly issueId: string;
  readonly accountId: string;
}

/** A case whose source may be told of changes, for a person who may edit its issue. */
export interface AgreementPlace extends PanelPlace {
  readonly kase: Case;
  readonly connection: Connection;
}

function mattersOf({ fields }: Agreement): readonly PanelMatter[] {
  return agreementFields.flatMap((field): PanelMatter[] => {
    const known = fields[field];
    if (known === undefined) return [];
    const going = known.sending ?? known.approved;
    if (going !== null) return [{ field, from: going.from, to: going.to, open: null }];
    return known.open === null ? [] : [{ field, from: known.open.from, to: known.open.to, open: known.open }];
  });
}

/**
 * True for a person who decides what the source is told: an approver, somebody who may answer its researchers, or an
 * administrator of the project.
 */
export function mayAnswer(
  { issueId, accountId, connection }: AgreementPlace,
  { viewer }: Pick<ShowAgreementPorts, 'viewer'>,
): Promise<boolean> {
  const { approvers, answers } = connection;
  return [...approvers, ...answers.researcher].includes(accountId)
    ? Promise.resolve(true)
    : viewer.administersIssue(issueId);
}

/** The case of the panel's issue; `null` unless the person may edit the issue and the case is followed. */
export async function agreementPlace(
  { issueId, accountId }: PanelPlace,
  { viewer, cases, connections }: ShowAgreementPorts,
): Promise<AgreementPlace | null> {
  const { mayEdit } = await viewer.onIssue(issueId);
  const kase = mayEdit ? await cases.findByIssue(issueId) : null;
  const connection = kase?.issue?.id === issueId ? await connections.load(kase.connectionId) : null;
  return kase === null || connection === null ? null : { issueId, accountId, kase, connection };
}

/** What there is to decide at a place, read just now. */
export async function agreementAt(
  place: AgreementPlace,
  key: string,
  ports: ShowAgreementPorts,
): Promise<AgreementPanel> {
  const { kase, connection } = place;
  const stored = await ports.agreements.read(key);
  const agreement = stored.value ?? noAgreementYet;
  const asked = await askedToWrite(connection, ports);
  const { failed } = agreement;
  const isFailed = failed !== undefined && typeof asked !== 'string';
  const notShown = agreement.notShown === true ? 'not-shown' : null;
  return {
    type: 'agreement',
    version: stored.version,
    matters: kase.issue === null ? [] : mattersOf(current(agreement, kase.issue, connection.agreement)),
    sent: agreement.sent,
    failed: isFailed ? { reason: failed.reason, since: failed.since } : null,
    nothingTold: typeof asked === 'string' ? asked : notShown,
    mayAnswer: await mayAnswer(place, ports),
  };
}
