import { randomNumbers } from '../../devhost/base/random-numbers';
import { demoConnections } from '../../devhost/demo/demo-site';
import type { LedgerEntry } from '../../devhost/base/ledger';
import { fuzzPayload, FUZZ_SEED, FUZZ_TIMES, oddPart } from '../support/fuzz-payloads';
import { pick } from '../support/hostile-json';
import { hostileRequest, type HostileRequest, type Signature } from '../support/hostile-request';
import { createLocalSite, type LocalSite } from '../support/local-site';

const REQUESTS = 25_000 * FUZZ_TIMES;
/** Enough problems to start from. */
const SHOWN = 10;
/** Enough for a busy machine. */
const TIMEOUT_MS = 240_000 * FUZZ_TIMES;

const [{ id: connection, secret }] = demoConnections;

const OF_REFUSALS = /\/set (?:refused-calls|signing-lesson):/;
/** Its record, what is kept of a body that makes no sense, and once the end of learning. */
const OF_DELIVERY =
  /\/entity\/set delivery |\/transaction dead-letter-body:|\/(?:set|delete) dead-letter-body:|\/secret\/set intake:/;
/** Of a body that is too large for one value. */
const PIECE = / dead-letter-body:\w+:\d+$/;
/** A record, the transaction of a dead letter, and once the end of learning. */
const MAX_WRITES = 3;
/** So many requests do not exhaust what the storage takes in a minute. */
const A_MINUTE = 1000;

describe('the public address of the app', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
    process.stdout.write(`FUZZ_SEED=${FUZZ_SEED}\n`);
  });
  beforeEach(() => site.reset());

  let remembered = 0;
  /** Calls of the web trigger itself: the queue may work beside it. */
  const calls = (): readonly LedgerEntry[] =>
    site.ledger.read().entries.filter(({ functionKey }) => functionKey === 'bugcrowd-webhook-fn');

  const documented = (): ReadonlySet<string> => {
    const [trigger] = site.host.manifest.modules.webtrigger;
    if (trigger?.response.type !== 'static') throw new Error('The answers are not static.');
    return new Set(trigger.response.outputs.map(({ statusCode, body = '' }) => `${statusCode} ${body}`));
  };

  /** What is wrong with an answer, and with the app's calls before it. */
  const problemOf = (
    { signature }: HostileRequest,
    { status, body }: { readonly status: number; readonly body: string },
    allowed: ReadonlySet<string>,
  ): string | null => {
    const made = calls();
    const changes = made.filter(({ kind, path }) => kind === 'kvs' && !/\/get\b|\/query\b/.test(path));
    // What is remembered of refused calls is bounded, and counted apart.
    const writes = changes.filter(({ path }) => !OF_REFUSALS.test(path));
    remembered += changes.length - writes.length;
    const pushes = made.filter(({ kind }) => kind === 'queue');
    if (!allowed.has(`${status} ${body}`)) return `answered with ${status} ${body}`;
    if (status >= 500) return `answered with ${status}`;
    if (made.some(({ kind }) => kind === 'jira')) return 'Jira was called';
    if (signature !== 'proper' && status < 400) return `${status} without a signature`;
    if (signature !== 'proper' && writes.length + pushes.length > 0) return 'written without a signature';
    if (writes.some(({ path }) => !OF_DELIVERY.test(path)))
      return `written: ${writes.map(({ path }) => path).join(', ')}`;
    // An existing record is read again before it is written.
    const distinct = new Set(writes.map(({ path }) => path).filter((path) => !PIECE.test(path)));
    if (distinct.size > MAX_WRITES || pushes.length > 1)
      return `too much was done: ${[...writes, ...pushes].map(({ path }) => path).join(', ')}`;
    if (status !== 200 && pushes.length > 0) return `queued, and answered with ${status}`;
    return null;
  };

  it(
    `${REQUESTS} hostile requests: a documented answer to each, and no effect of the refused ones`,
    async () => {
      const random = randomNumbers(FUZZ_SEED);
      const allowed = documented();
      const answers = new Map<number, number>();
      const problems: string[] = [];
      let pushed = 0;
      for (let number = 0; number < REQUESTS; number += 1) {
        const signature = pick<Signature>(random, ['proper', 'proper', 'forged', 'none']);
        const sender = { secret, connection, nowMs: site.now() };
        const payload = fuzzPayload(number, random);
        const hostile = hostileRequest(payload, signature, sender, random);
        if (number % A_MINUTE === A_MINUTE - 1) await site.advance(60_000);
        site.ledger.reset();
        const answer = await site.send(hostile.request);
        answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
        const problem = problemOf(hostile, answer, allowed);
        if (problem !== null)
          problems.push(`#${number}: ${problem}: ${oddPart(payload, hostile.request.body)}`);
        if (calls().some(({ kind }) => kind === 'queue')) pushed += 1;
        // Accepted work is not processed here; dropping it makes room for more.
        site.queue.reset();
      }
      process.stdout.write(`${REQUESTS} requests: ${JSON.stringify(Object.fromEntries(answers))}\n`);
      expect(problems.slice(0, SHOWN)).toEqual([]);
      for (const status of [200, 401, 405, 413]) expect(answers.get(status)).toBeGreaterThan(10);
      expect(pushed).toBeGreaterThan(REQUESTS / 50);
      // Five forms at most, and the counts of each minute.
      expect(remembered).toBeLessThan(10 + REQUESTS / A_MINUTE);
    },
    TIMEOUT_MS,
  );
});
