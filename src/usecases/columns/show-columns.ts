import type { ColumnsView, SwitchColumnsResult } from '../../contract/columns';
import { MINUTE_SECONDS } from '../../domain/work/minute';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { NewId, ViewerPermissions } from '../base/ports';
import { CallFailedError } from '../errors/call-failed-error';
import { queueColumns, type ArrangeColumnsPorts } from './arrange-columns';
import type { ColumnsCover, ColumnsStore, ColumnWriter } from './ports';

export interface ShowColumnsPorts {
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
  readonly columns: ColumnsStore;
  readonly columnWriter: Pick<ColumnWriter, 'findFields'>;
}

export interface SwitchColumnsPorts extends ShowColumnsPorts, AuditPorts, ArrangeColumnsPorts {
  readonly columnsCover: Pick<ColumnsCover, 'extend' | 'end'>;
  readonly newId: NewId;
}

async function fieldsOf({ columnWriter }: ShowColumnsPorts): Promise<ColumnsView['fields']> {
  try {
    const found = await columnWriter.findFields();
    return found === null ? { type: 'missing' } : { type: 'found', ...found };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}

/** Whether the app's fields are used and Jira has them, for a Jira administrator. One call of Jira. */
export async function showColumns(
  ports: ShowColumnsPorts,
): Promise<ColumnsView | { readonly type: 'no-permission' }> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [setting, run, fields] = await Promise.all([
    ports.columns.setting(),
    ports.columns.run(),
    fieldsOf(ports),
  ]);
  const isOwn = setting !== null && run?.id === setting.id;
  return {
    type: 'columns',
    isOn: setting?.mode === 'fill',
    fields,
    writtenAt: isOwn ? run.writtenAt : null,
    refusal: isOwn ? run.refusal : null,
  };
}

/**
 * An administrator switches the fields on, which writes the values of all cases, or off, which empties them. What is
 * switched on again is written again, whatever Jira has refused before.
 */
export async function switchColumns(
  isOn: boolean,
  by: string,
  ports: SwitchColumnsPorts,
): Promise<SwitchColumnsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const before = await ports.columns.setting();
  if (!isOn && before?.mode !== 'fill') return { type: 'switched' };
  const note = isOn ? 'on' : 'off';
  await recordAudit({ by, action: 'columns-switched', subject: { kind: 'site', id: '' }, note }, ports);
  await ports.columns.saveSetting({ mode: isOn ? 'fill' : 'clear', id: ports.newId() });
  await (isOn ? ports.columnsCover.extend(ports.now()) : ports.columnsCover.end());
  await queueColumns(ports);
  // Once more, for cases that the storage's index did not have yet.
  await queueColumns(ports, MINUTE_SECONDS);
  return { type: 'switched' };
}
