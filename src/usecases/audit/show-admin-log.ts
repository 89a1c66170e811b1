import type { AdminLogRequest, AdminLogResult } from '../../contract/audit';
import { matchesLogFilter } from '../../domain/audit/log-filter';
import { peopleOfEntry } from '../../domain/audit/people-of-entry';
import { filterPages } from '../base/filter-pages';
import type { Now, PeopleDirectory, ViewerPermissions } from '../base/ports';
import type { AdminLog } from './ports';

export interface ShowAdminLogPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly adminLog: Pick<AdminLog, 'list'>;
  readonly people: PeopleDirectory;
}

const PAGE = { enough: 50, maxLooked: 500, pageSize: 50 };
const FILE_PAGE = { enough: 500, maxLooked: 1000, pageSize: 100 };

/**
 * Entries of the admin log, the newest first.
 * @param forFile true for larger pages.
 */
export async function showAdminLog(
  { from, to, cursor: token, ...filter }: AdminLogRequest,
  forFile: boolean,
  { viewer, adminLog, people, now }: ShowAdminLogPorts,
): Promise<AdminLogResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const { items, looked, cursor } = await filterPages(
    adminLog.list,
    { period: { from, to }, token, now: now() },
    (entry) => matchesLogFilter(entry, filter),
    forFile ? FILE_PAGE : PAGE,
  );
  const names = await people.namesOf([
    ...new Set(items.flatMap((entry) => [entry.by, ...peopleOfEntry(entry)])),
  ]);
  return { type: 'log', entries: items, people: names, looked, cursor };
}
