import { createLocalSite, type LocalSite } from '../support/local-site';
import { blockerPayload, submissionPayload } from '../support/payloads';

const MOMENT_MS = 1000;

/** More than the queue accepts in one event. */
const LONG = 'x'.repeat(210_000);
/** More than an issue's description accepts. */
const LONGER_THAN_A_DESCRIPTION = 'x'.repeat(40_000);
/** An unpaired surrogate. */
const HALF = '\ud800';

function withProgram(attributes: object): object {
  return submissionPayload({ included: [{ id: 'program-1', type: 'program', attributes }] });
}

describe('odd values in a signed delivery', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
  });
  beforeEach(() => site.reset());

  it.each([
    ['a title that is too long for the queue', submissionPayload({ attributes: { title: LONG } })],
    ['a state that is too long for the queue', submissionPayload({ attributes: { state: LONG } })],
    ['a VRT id that is too long for the queue', submissionPayload({ attributes: { vrt_id: LONG } })],
    ['a name that is too long for the queue', withProgram({ name: LONG, code: 'acme' })],
    ['a blocker that is too long for the queue', blockerPayload('blocker.created', { blocked_by: LONG })],
    ['a program whose address is too long for the issue', withProgram({ code: LONGER_THAN_A_DESCRIPTION })],
    ['half a character in the code of the program', withProgram({ code: HALF })],
    ['half a character in the title', submissionPayload({ attributes: { title: `A${HALF}B` } })],
    [
      'a submission from before our era',
      submissionPayload({ attributes: { submitted_at: '-000001-01-01T00:00:00Z' } }),
    ],
    [
      'a triage at the end of all years',
      submissionPayload({ attributes: { last_transitioned_to_triaged_at: '9999-12-31T23:59:59Z' } }),
    ],
  ])('%s: processed, or a dead letter that says what is not understood', async (_name, payload) => {
    expect(await site.deliver(payload)).toBe(200);
    await site.quiesce();
    await site.advance(MOMENT_MS);
    const explained = / is missing or wrong\.$|, which is not the connection’s\.$/;
    expect(site.deadLetters().filter(({ reason }) => !explained.test(reason))).toEqual([]);
  });

  it('one that makes no sense keeps the outcome of another with the same id', async () => {
    await site.deliver(submissionPayload());
    await site.quiesce();
    expect(await site.deliver(submissionPayload({ attributes: { severity: 'P1' } }))).toBe(200);
    await site.advance(MOMENT_MS);
    const created: unknown = expect.objectContaining({ outcome: 'created', issueKey: 'SEC-1' });
    expect(site.deliveryRecords()).toContainEqual(created);
  });
});
