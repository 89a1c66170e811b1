import type { AdminLogRequest } from '../../src/contract/audit';

/** Asks for the admin log without a filter. */
export const wholeLog: AdminLogRequest = {
  by: null,
  action: null,
  subjectId: null,
  from: null,
  to: null,
  cursor: null,
};
