import { randomNumbers } from '../../devhost/base/random-numbers';
import { fuzzPayload, FUZZ_SEED, FUZZ_TIMES, oddPart } from '../support/fuzz-payloads';
import { hostileBody } from '../support/hostile-json';
import { createLocalSite, type LocalSite } from '../support/local-site';

const PROCESSED = 3_000 * FUZZ_TIMES;
const SECOND_MS = 1000;
/** Dead letters that a signed body deserves which is no event, or one of another program. */
const DESERVED = /^The body is not |^The submission is of program /;
const NO_EVENT = 'The body is not ';
/** Enough for a busy machine. */
const TIMEOUT_MS = 240_000 * FUZZ_TIMES;

describe('hostile deliveries that are signed', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
    await site.reset();
    process.stdout.write(`FUZZ_SEED=${FUZZ_SEED}\n`);
  });

  it(
    `${PROCESSED} of them are processed: no dead letter but of what is no event, which leaves no case`,
    async () => {
      const random = randomNumbers(FUZZ_SEED + 1);
      let accepted = 0;
      let notRead = 0;
      let givenUp: readonly string[] = [];
      const problems: string[] = [];
      let letters: ReturnType<LocalSite['deadLetters']> = [];
      // Reading all of them after each delivery would take longer than the deliveries.
      const lettersNow = (): typeof letters => {
        const count = site.host.kvs.entityCount('dead-letter');
        if (count !== letters.length) letters = site.deadLetters();
        return letters;
      };
      for (let number = 0; number < PROCESSED; number += 1) {
        const payload = fuzzPayload(number, random);
        const body = hostileBody(payload, random);
        const status = await site.deliverText(body);
        const unread = lettersNow().filter(({ reason }) => reason.startsWith(NO_EVENT)).length;
        await site.quiesce();
        // A body that is too large is refused unread.
        if (status !== 200 && status !== 413) problems.push(`#${number} was answered with ${status}`);
        else if (status === 200 && unread <= notRead) accepted += 1;
        notRead = unread;
        site.host.clock.set(site.now() + SECOND_MS);
        const dead = lettersNow()
          .map(({ reason }) => reason)
          .filter((reason) => !DESERVED.test(reason));
        if (dead.length > givenUp.length) problems.push(`#${number} was given up: ${oddPart(payload, body)}`);
        givenUp = dead;
      }
      const made = site.host.jira.listIssues().length;
      process.stdout.write(
        `${PROCESSED} signed: ${accepted} accepted, ${site.caseCount()} cases, ${made} issues\n`,
      );
      expect([...problems, ...new Set(givenUp)]).toEqual([]);
      expect(site.caseCount()).toBeLessThanOrEqual(accepted);
      expect(accepted).toBeGreaterThan(PROCESSED / 10);
      expect(made).toBeGreaterThan(PROCESSED / 50);
    },
    TIMEOUT_MS,
  );
});
