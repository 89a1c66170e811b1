import { kvs } from '@forge/kvs';
import type { Pressure } from '../../usecases/work/ports';
import { COLUMNS_UNTIL_KEY, DRAIN_KEY, JIRA_HOLD_KEY, PARKED_KEY } from './keys';
import { readBatch } from './read-batch';

/** State that one consumer has found and all of them use. */
export const pressure: Pressure = {
  async read() {
    const keys = [JIRA_HOLD_KEY, PARKED_KEY, DRAIN_KEY, COLUMNS_UNTIL_KEY];
    const values = await readBatch<string>(keys.map((key) => ({ key })));
    return {
      jiraUntil: values.get(JIRA_HOLD_KEY) ?? null,
      parkedAt: values.get(PARKED_KEY) ?? null,
      drainBy: values.get(DRAIN_KEY) ?? null,
      columnsUntil: values.get(COLUMNS_UNTIL_KEY) ?? null,
    };
  },
  async holdJira(until) {
    await kvs.set(JIRA_HOLD_KEY, until);
  },
  async arrangeDrain(by) {
    await kvs.set(DRAIN_KEY, by);
  },
};
