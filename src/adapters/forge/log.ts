import type { Log } from '../../usecases/base/ports';

function line(message: string, values: Parameters<Log['info']>[1]): string {
  return values === undefined ? message : `${message} ${JSON.stringify(values)}`;
}

/** Writes to the console, which is Forge's log; administrators can read it. */
export const log: Log = {
  info(message, values) {
    console.info(line(message, values));
  },
  warn(message, values) {
    console.warn(line(message, values));
  },
};
