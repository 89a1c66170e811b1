import { kvs } from '@forge/kvs';
import type { ColumnsRun, ColumnsSetting } from '../../domain/columns/columns-state';
import type { ColumnsCover, ColumnsStore } from '../../usecases/columns/ports';
import { COLUMNS_KEY, COLUMNS_RUN_KEY, COLUMNS_UNTIL_KEY } from './keys';
import { storedValue } from './stored-value';

const settings = storedValue<ColumnsSetting>(() => COLUMNS_KEY);
const runs = storedValue<ColumnsRun>(() => COLUMNS_RUN_KEY);

/** One for the site. */
export const columnsStore: ColumnsStore = {
  setting: () => settings.load(''),
  saveSetting: (setting) => settings.save('', setting),
  run: () => runs.load(''),
  saveRun: (run) => runs.save('', run),
};

/** An instant as plain text, which the consumer reads in one batch with others. */
export const columnsCover: ColumnsCover = {
  until: async () => (await kvs.get<string>(COLUMNS_UNTIL_KEY)) ?? null,
  async extend(until) {
    await kvs.set(COLUMNS_UNTIL_KEY, until);
  },
  async end() {
    await kvs.delete(COLUMNS_UNTIL_KEY);
  },
};
