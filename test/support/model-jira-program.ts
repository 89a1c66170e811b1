import type { LocalSite } from './local-site';
import { createJiraPeople, type JiraPeople } from './model-jira';
import type { LivelyProgram } from './model-jira-actions';
import { actOf, endHistory, leap, watch } from './model-program';
import { createServices, type Counts, type Services } from './model-services';
import { notShownNorSaid } from './shown-or-said';

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
/** A check that Jira refuses is put off for a day at most, and the next sweep finds it within an hour. */
const PUT_OFF_MS = 24 * HOUR_MS;
const PATIENCE_MS = 5 * HOUR_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** What Jira refuses becomes a dead letter after four hours; what it does not answer waits for a day, as health says. */
async function patience(site: LocalSite): Promise<void> {
  await site.advance(PATIENCE_MS);
}

async function settle(site: LocalSite): Promise<void> {
  await patience(site);
  await leap(PUT_OFF_MS - PATIENCE_MS, site);
  await site.advance(HOUR_MS);
}

/**
 * An issue that was made again is looked for daily for a week, then weekly: two of a submission that the app sees are
 * named by then.
 */
async function settleDoubles(site: LocalSite, { allTracked }: Services): Promise<void> {
  if (site.host.jira.listIssues().length <= allTracked.length) return;
  await leap(WEEK_MS, site);
  await settle(site);
}

async function problemsAt(
  moment: string,
  services: Services,
  people: JiraPeople,
): Promise<readonly string[]> {
  const problems = await notShownNorSaid(services, people);
  return problems.map((problem) => `${moment}: ${problem}`);
}

async function replayAll({ site, count }: Services): Promise<void> {
  count('dead letters replayed', site.deadLetters().length);
  const payload = { connectionId: 'demo', eventIds: 'all' };
  await site.invoke('admin-page', 'replayDeadLetters', { payload });
}

/**
 * Runs a program on a reset site, and looks at it three times: as the history has left it, once everything that Jira
 * refused is taken again, and after an administrator has replayed the dead letters.
 * @returns what breaks the invariant.
 */
export async function playLively(
  site: LocalSite,
  program: LivelyProgram,
  counts: Counts,
): Promise<readonly string[]> {
  const services = createServices(site, program.submissions, counts);
  const people = createJiraPeople(services, program.isLocked);
  await watch(site);
  site.fault({ target: 'jira', indexLagMs: program.lagSeconds * SECOND_MS });
  for (const action of program.actions) {
    if (action.type === 'jira') await people.act(action.act);
    else await actOf(action, services);
  }
  await endHistory(program.ending, services, undefined, patience);
  await settle(site);
  const asLeft = await problemsAt('as it was left', services, people);
  people.undoAll();
  await settle(site);
  await settleDoubles(site, services);
  const healed = await problemsAt('healed', services, people);
  await replayAll(services);
  await settle(site);
  const replayed = await problemsAt('replayed', services, people);
  const isDone = people.deletedProjects.has('SEC') || site.deadLetters().length === 0;
  return [...asLeft, ...healed, ...replayed, ...(isDone ? [] : ['a dead letter is left after its replay'])];
}
