import type { AgreementSettingView, SaveAgreementResult } from '../../contract/agreement';
import type { Connection } from '../../domain/connections/connection';
import {
  chosenAgreement,
  type AgreementChoice,
  type AgreementSetting,
} from '../../domain/mapping/agreement-setting';
import type { AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, PeopleDirectory, ViewerPermissions } from '../base/ports';
import { staleForm } from '../connections/stale-form';
import { updateConnection, type ConnectionChange } from '../connections/update-connection';
import { CallFailedError } from '../errors/call-failed-error';
import type { FieldDirectory } from '../mapping/ports';
import type { SourceDirectory } from '../sources/ports';
import { agreementProblem, sendableStates } from './agreement-problem';
import { askedToWrite, type WritePorts } from './asked-to-write';

export interface ManageAgreementPorts extends AuditPorts, WritePorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly fieldDirectory: Pick<FieldDirectory, 'read'>;
  readonly people: PeopleDirectory;
  readonly sources: SourceDirectory;
}

function choiceOf({ modes, states, members, issueField }: AgreementSetting): AgreementChoice {
  return { modes, states, members, issueField };
}

/** What a connection tells its source, with what there is to choose from. */
export async function getAgreementSetting(
  connectionId: string,
  ports: ManageAgreementPorts,
): Promise<AgreementSettingView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  try {
    const { statuses } = await ports.fieldDirectory.read(connection);
    const setting = choiceOf(connection.agreement);
    const asked = await askedToWrite(connection, ports);
    return {
      type: 'agreement',
      setting,
      states: sendableStates(connection.source, ports.sources),
      statuses: statuses.map(({ id, name }) => ({ id, name })),
      people: await ports.people.namesOf(setting.members.map(({ accountId }) => accountId)),
      nothingTold: typeof asked === 'string' ? asked : null,
    };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}

/** Saves what a connection tells its source. What changed in Jira before a field was switched on is not sent. */
export async function saveAgreementSetting(
  input: { readonly connectionId: string; readonly setting: AgreementChoice; readonly base: AgreementChoice },
  by: string,
  ports: ManageAgreementPorts,
): Promise<SaveAgreementResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const decide = (connection: Connection | null): ConnectionChange<SaveAgreementResult> => {
    if (connection === null) return { answer: { type: 'unknown-connection' } };
    const states = sendableStates(connection.source, ports.sources);
    const refusal =
      agreementProblem(input.setting, states) ??
      staleForm(input.base, choiceOf(connection.agreement), input.setting);
    if (refusal !== null) return { answer: refusal };
    const agreement = chosenAgreement(connection.agreement, input.setting, ports.now());
    return { answer: { type: 'saved' }, next: { ...connection, agreement } };
  };
  return updateConnection(input.connectionId, decide, by, ports);
}
