import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { AuditApi } from '../../contract/audit';
import { showAdminLog } from '../../usecases/audit/show-admin-log';
import { Cursor, Period } from './list-input';
import { ShortText } from './short-text';

const LogInput = v.object({
  ...Period,
  by: v.nullable(ShortText),
  action: v.nullable(ShortText),
  subjectId: v.nullable(ShortText),
  cursor: Cursor,
});

export const auditFunctions: Handlers<AuditApi> = {
  listAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), false, services),
  exportAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), true, services),
};
