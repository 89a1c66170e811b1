import { namesOf } from '../base/names-of';
import { latestRun } from '../base/run';
import { noteSeen, seenOf } from '../base/seen';
import { tickName, TICKS } from '../questions/schedule/tick-seen';

const DONE = { statusCode: 204 } as const;

/** Scheduled trigger: counts its runs within a slow run of the probe, and ends each in a different way. */
export async function tick(request: unknown): Promise<typeof DONE | undefined> {
  const run = await latestRun();
  if (run?.slow !== true) return DONE;
  const names = Array.from({ length: TICKS }, (_, number) => tickName(number));
  const number = (await seenOf(run, names)).findIndex((seen) => seen === undefined);
  if (number === -1) return DONE;
  await noteSeen(run, tickName(number), { at: Date.now(), members: namesOf(request) });
  if (number === 0) return undefined;
  if (number === 2) throw new Error('The probe has thrown this error on purpose.');
  return DONE;
}
