import type { ColumnStatus } from '../domain/cases/column-values';

/** What people read in the field `SLA status`, and name in queries. */
export const columnStatusWords: Readonly<Record<ColumnStatus, string>> = {
  overdue: 'Overdue',
  waiting: 'Waiting',
  paused: 'Paused',
  'due-soon': 'Due soon',
  'on-track': 'On track',
  'not-started': 'Not started',
  'no-target': 'No target',
  met: 'Met',
  missed: 'Missed',
  cancelled: 'Cancelled',
};
