import type { ReportCycle } from '../../domain/privacy/report-cycle';
import type { ReportCycleStore } from '../../usecases/privacy/ports';
import { REPORT_CYCLE_KEY } from './keys';
import { readVersioned, writeVersioned } from './versioned';

/** How far the report of the accounts is, with a version: two runs at once would report and erase twice. */
export const reportCycleStore: ReportCycleStore = {
  read: () => readVersioned<ReportCycle>(REPORT_CYCLE_KEY),
  write: (next, { version }) => writeVersioned(REPORT_CYCLE_KEY, next, version),
};
