import type { Json } from '../src/base/json';
import type { Report } from '../src/report/report';
import { callHttp, type HttpAnswer } from './http-call';
import { triggerQuestions, type Addresses } from './trigger-questions';

/** What a run may use of the site; see `Run` in `probe/src/base/run.ts`. */
export interface Permitted {
  readonly project?: string;
  readonly type?: string;
  readonly quiet?: string;
  readonly locked?: string;
  readonly slow?: boolean;
}

export interface Examination {
  readonly answers: Readonly<Record<string, Json>>;
  /** Questions without an answer in time. */
  readonly open: readonly string[];
}

/** Lets time pass at the site. */
export type Wait = (ms: number) => Promise<void>;

/** Its event comes when the issue is deleted, which is the last step of a run. */
const LAST = 'events.deleted-members';
const MINUTE_MS = 60_000;

function addressOf(run: string, permitted: Permitted): string {
  const url = new URL(run);
  for (const [name, value] of Object.entries(permitted))
    if (value !== undefined && value !== false)
      url.searchParams.set(name, value === true ? 'yes' : String(value));
  return url.href;
}

function bodyOf({ status, body }: HttpAnswer, what: string): unknown {
  if (status >= 300) throw new Error(`The probe answers ${what} with ${status}: ${body.slice(0, 200)}`);
  return JSON.parse(body) as unknown;
}

async function askTriggers(addresses: Addresses): Promise<Readonly<Record<string, Json>>> {
  const answers: Record<string, Json> = {};
  for (const { id, ask } of triggerQuestions)
    answers[id] = await ask(addresses).catch((error: unknown) => ({
      failed: error instanceof Error ? error.message : 'unknown',
    }));
  return answers;
}

/**
 * Starts a run, asks the questions that can only be asked from outside, and waits for the rest.
 * @param address of the web trigger `run`.
 * @param say called now and then with the questions that are still open.
 */
export async function examine(
  address: string,
  permitted: Permitted,
  wait: Wait,
  say: (line: string) => void,
): Promise<Examination> {
  const begun = await callHttp(addressOf(address, permitted), { method: 'POST' });
  const addresses = bodyOf(begun, 'the start') as Addresses;
  const outside = await askTriggers(addresses);
  const stepMs = permitted.slow === true ? MINUTE_MS : MINUTE_MS / 12;
  const report = async (): Promise<Report> =>
    bodyOf(await callHttp(address), 'a look at the answers') as Report;
  const reportUntil = async (
    isDone: (open: readonly string[]) => boolean,
    withinMs: number,
  ): Promise<Report> => {
    let latest = await report();
    for (let waitedMs = 0; !isDone(latest.open) && waitedMs < withinMs; waitedMs += stepMs) {
      say(`${latest.open.length} questions are open …`);
      await wait(stepMs);
      latest = await report();
    }
    return latest;
  };
  const withinMs = permitted.slow === true ? 60 * MINUTE_MS : 10 * MINUTE_MS;
  await reportUntil((open) => open.every((id) => id === LAST), withinMs);
  await callHttp(address, { method: 'DELETE' });
  const { answers, open } = await reportUntil((left) => left.length === 0, 3 * MINUTE_MS);
  return { answers: { ...outside, ...answers }, open };
}
