import { addComment, editComment } from '../devhost/bugcrowd/acts/add-comment';
import { DEMO_TOKEN } from '../devhost/bugcrowd/http/authenticate';
import { resetSite } from '../devhost/demo/demo-site';
import type { Host } from '../devhost/host/host';
import { travelTo } from '../devhost/host/time-travel';
import { changeSettings } from '../test/support/change-settings';
import { deliveryOf, submissionAt } from '../test/support/submission-builders';
import { askAdminPage, createBenchHost, deliverAll } from './bench-host';
import { measure } from './measure';
import type { UnitCost } from './unit-cost';

const HOUR_MS = 3_600_000;
const OPEN = 1_000;
/** So many of them have something new in the same hour. */
const TALKING = 100;
const SAID = { scope: 'everyone' } as const;

/** What comments cost; each is a row of the ledger. */
export interface ConversationCost {
  readonly hourOff: UnitCost;
  readonly hourWithoutToken: UnitCost;
  readonly hourWithoutComments: UnitCost;
  readonly heard: UnitCost;
  readonly edited: UnitCost;
  readonly quietHour: UnitCost;
}

async function openSubmissions(host: Host): Promise<void> {
  await resetSite(host, { empty: false, demo: false });
  const triagedAt = new Date(host.clock.nowMs());
  const submissions = Array.from({ length: OPEN }, (_, number) =>
    // A P4 is due in months: no hour has a deadline in it.
    submissionAt(number, triagedAt, { attributes: { severity: 4 } }),
  );
  host.bugcrowd.upsert(submissions);
  await deliverAll(
    host,
    submissions.map((submission) => deliveryOf(submission)),
  );
}

/** The cost of comments from Bugcrowd, and of the hours in which there are none. */
export async function measureConversationCost(): Promise<ConversationCost> {
  const host = await createBenchHost();
  await openSubmissions(host);
  const advance = (ms: number): Promise<void> => travelTo(host.clock.nowMs() + ms, host);
  const switchComments = (isOn: boolean): Promise<void> =>
    changeSettings(
      {
        advance,
        invoke: (_module, functionKey, options) => askAdminPage(host, functionKey, options?.payload),
      },
      { comments: { isOn, limitedTo: null } },
    );
  const hour = (what: string, units = 1): Promise<UnitCost> =>
    measure(host, what, units, () => advance(HOUR_MS), 0);
  const talking = (): ReturnType<typeof host.bugcrowd.list> => host.bugcrowd.list().slice(0, TALKING);
  const act = host.bugcrowd.actAs('researcher');

  await advance(2 * HOUR_MS);
  const hourOff = await hour('an hour with comments off and no token');
  await switchComments(true);
  await advance(2 * HOUR_MS);
  const hourWithoutToken = await hour('an hour with comments on and no token');
  await switchComments(false);
  await askAdminPage(host, 'saveToken', { connectionId: 'demo', token: DEMO_TOKEN });
  await advance(2 * HOUR_MS);
  const hourWithoutComments = await hour('an hour with a token and comments off');
  await switchComments(true);
  // The first comments have the app ask, once a day, whether the project is one that customers see.
  for (const submission of host.bugcrowd.list().slice(TALKING))
    addComment(submission, { ...SAID, body: 'First' }, act);
  await advance(2 * HOUR_MS);
  const added = talking().map((submission) => {
    const { id } = addComment(submission, { ...SAID, body: 'Any news?' }, host.bugcrowd.actAs('researcher'));
    return { submission, id };
  });
  const heard = await hour('a comment from Bugcrowd', TALKING);
  for (const { submission, id } of added) editComment(submission, { id, body: 'Any news at all?' }, act);
  const edited = await hour('an edit of a comment at Bugcrowd', TALKING);
  const quietHour = await hour('an hour with a token and comments on, nothing new');
  return { hourOff, hourWithoutToken, hourWithoutComments, heard, edited, quietHour };
}
