import type { AdminLogPage, AdminLogRequest } from '../../../../src/contract/audit';
import { countText } from '../../../../src/wording/figures';
import { invokeAdmin } from '../../bridge/invoke';
import type { Notice } from '../page/notice';
import { saveFile } from '../../ui/save-file';
import { useAction } from '../page/use-action';
import type { LogQuery } from './log-filter';
import { readAll, toCsv, toJson } from './log-file';
import { logFileActionWords as words } from './words';

async function askPage(request: AdminLogRequest): Promise<AdminLogPage> {
  const result = await invokeAdmin('exportAdminLog', request);
  if (result.type === 'no-permission') throw new Error(words.noPermission);
  return result;
}

/** Exports all entries that match a query as a file. */
export function useLogFile(query: LogQuery): {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly save: (format: 'csv' | 'json') => void;
} {
  const { isBusy, notice, run } = useAction(() => Promise.resolve());
  return {
    isBusy,
    notice,
    save(format) {
      if (isBusy) return;
      void run(words.notExported, async () => {
        const all = await readAll({ ...query, cursor: null }, askPage);
        const name = `bounty-clock-admin-log.${format}`;
        if (format === 'csv') saveFile(name, 'text/csv', toCsv(all));
        else saveFile(name, 'application/json', toJson(all));
        const lines = countText(all.entries.length, 'line');
        return { tone: 'success', text: words.exportedOfAdminLog(lines, name) };
      });
    },
  };
}
