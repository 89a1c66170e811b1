import type { ColumnsView } from '../../../../src/contract/columns';
import { invokeAdmin } from '../../bridge/invoke';
import { loadColumnsWords as words } from './words';

/** Reads the state of the columns. @throws Error if the person is no administrator any more. */
export async function loadColumns(): Promise<ColumnsView> {
  const result = await invokeAdmin('getColumns');
  if (result.type === 'columns') return result;
  throw new Error(words.noPermission);
}
