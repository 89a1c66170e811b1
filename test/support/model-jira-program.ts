import { defaultMapping } from '../../src/domain/mapping/mapping';
import type { LocalSite } from './local-site';
import { createJiraPeople, type JiraPeople } from './model-jira';
import { latest, numberOf } from './model-bugcrowd';
import { ratingOf } from './model-deadline';
import type { Flurry, LivelyProgram } from './model-jira-actions';
import { actOf, endHistory, leap, watch } from './model-program';
import { createServices, type Counts, type Services } from './model-services';
import { saveOver } from './save-over';
import { notShownNorSaid, type Moment } from './shown-or-said';

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
  since: Moment = { mayShowSpoiled: true },
): Promise<readonly string[]> {
  const problems = await notShownNorSaid(services, people, since);
  return problems.map((problem) => `${moment}: ${problem}`);
}

async function replayAll({ site, count }: Services): Promise<void> {
  count('dead letters replayed', site.deadLetters().length);
  const payload = { connectionId: 'demo', eventIds: 'all' };
  await site.invoke('admin-page', 'replayDeadLetters', { payload });
}

/** From now on a label sets a flag, and the app reads what people do to issues. */
async function mapLabels(site: LocalSite): Promise<void> {
  const mapping = { ...defaultMapping, flags: [{ fieldId: 'labels', value: 'kev', flag: 'kev' }] };
  const save = (base: unknown): Promise<unknown> =>
    site.invoke('admin-page', 'saveMapping', {
      payload: { connectionId: 'demo', mapping, base, evenSo: true },
    });
  const saved = await saveOver(save, defaultMapping);
  if ((saved as { readonly type: string }).type !== 'saved')
    throw new Error(`The mapping was not saved: ${JSON.stringify(saved)}`);
}

async function hurry({ of, aheadSeconds, states, fates }: Flurry, services: Services): Promise<void> {
  services.count('flurries');
  services.setAhead(aheadSeconds * SECOND_MS);
  for (const [place, state] of states.entries())
    await services.change({
      ...{ type: 'change', of, change: { state }, manner: 'whole' },
      fate: fates[place] ?? 'now',
    });
}

/**
 * Something happens to every issue that makes the app put a changed property back: an edit of what it reads, or a new title from
 * Bugcrowd. Nobody can edit an issue in a closed status, and a title that Jira does not take there waits for the next write
 * (docs/decisions/032); another severity is one, because the property shows it.
 */
async function attend(services: Services, people: JiraPeople, isMapped: boolean): Promise<void> {
  const closed = await people.closedToEdits();
  if (isMapped) await people.touchAll();
  for (const { submission } of services.allTracked) {
    const now = latest(submission);
    const isClosed = closed.has(submission.id);
    if (isMapped && !isClosed) continue;
    const cvss = ratingOf(now) === 'critical' ? 5.5 : 9.8;
    const change = isClosed ? { cvss } : { title: `${now.title}, again` };
    const of = numberOf(submission.id);
    await services.change({ type: 'change', of, change, manner: 'whole', fate: 'now' });
  }
  await services.deliverRest();
}

/**
 * Runs a program on a reset site, and looks at it four times: as the history has left it, once everything that Jira
 * refused is taken again, after an administrator has replayed the dead letters, and once somebody has changed the property of
 * every issue and every issue was attended to again.
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
  if (program.isMapped) await mapLabels(site);
  site.fault({ target: 'jira', indexLagMs: program.lagSeconds * SECOND_MS });
  for (const action of program.actions) {
    if (action.type === 'jira') await people.act(action.act);
    else if (action.type === 'flurry') await hurry(action, services);
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
  await people.owners.spoilAll();
  await attend(services, people, program.isMapped);
  await settle(site);
  const attended = await problemsAt('attended to', services, people, { mayShowSpoiled: false });
  const isDone = people.deletedProjects.has('SEC') || site.deadLetters().length === 0;
  return [
    ...asLeft,
    ...healed,
    ...replayed,
    ...attended,
    ...(isDone ? [] : ['a dead letter is left after its replay']),
  ];
}
