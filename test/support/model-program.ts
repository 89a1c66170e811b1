import { DEMO_TOKEN } from '../../devhost/bugcrowd/http/authenticate';
import { travelTo } from '../../devhost/host/time-travel';
import type { LocalSite } from './local-site';
import type { Action, Program } from './model-actions';
import { createServices, type Counts, type Services } from './model-services';
import { restProblems } from './model-problems';

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
const ADMIN_PAGE = 'admin-page';
const CONNECTION = 'demo';
/** A comparison skips what has changed more recently. */
const FRESH_MS = 11 * 60 * SECOND_MS;

function typeOf(answer: unknown): string {
  return (answer as { readonly type: string }).type;
}

/** From now on every submission in Bugcrowd is watched. */
export async function watch(site: LocalSite): Promise<void> {
  const payload = { connectionId: CONNECTION, token: DEMO_TOKEN };
  const saved = await site.invoke(ADMIN_PAGE, 'saveToken', { payload });
  if (typeOf(saved) !== 'saved') throw new Error(`The token was not saved: ${JSON.stringify(saved)}`);
  await site.settle();
}

/** Processes what waits, then lets time pass without a schedule. */
export async function leap(ms: number, site: LocalSite): Promise<void> {
  const { host, queue } = site;
  const untilMs = site.now() + ms;
  await travelTo(site.now(), host);
  while (queue.waiting().length > 0) {
    const nextMs = Math.min(...queue.waiting().map(({ availableAtMs }) => availableAtMs));
    if (nextMs > untilMs) break;
    host.clock.set(Math.max(nextMs, site.now()));
    host.schedules.reset();
    await host.settle();
  }
  host.clock.set(Math.max(untilMs, site.now()));
  host.schedules.reset();
}

async function compare({ site, count }: Services): Promise<string> {
  count('comparisons asked for');
  const payload = { connectionId: CONNECTION };
  // The page shows that the call failed, but not its effect.
  return typeOf(
    await site.invoke(ADMIN_PAGE, 'startComparison', { payload }).catch(() => ({ type: 'failed' })),
  );
}

async function compareAtLast(services: Services): Promise<void> {
  // A running one may have begun before the last change.
  for (let answer = await compare(services); answer !== 'started'; answer = await compare(services)) {
    if (answer !== 'running') throw new Error(`The comparison was not started: ${answer}.`);
    await services.site.advance(HOUR_MS);
  }
}

function isAtRest({ host, queue }: LocalSite): boolean {
  return queue.waiting().length === 0 && host.kvs.entityCount('parked-delivery') === 0;
}

/** Once everything received is processed, the site matches the newest of it. */
function lookAtRest({ site, allTracked, count }: Services): readonly string[] {
  if (!isAtRest(site)) return [];
  count('moments at rest');
  return allTracked.flatMap((tracked) => restProblems(tracked, site));
}

/** Performs an action. */
export async function actOf(action: Action, services: Services): Promise<void> {
  const { site } = services;
  switch (action.type) {
    case 'change':
      return services.change(action);
    case 'deliver': {
      const running = action.whileRunning ? site.settle() : Promise.resolve();
      await Promise.all([services.deliver(action.picks), running]);
      return;
    }
    case 'repeat':
      return services.repeat(action.pick);
    case 'wait':
      return site.advance(action.seconds * SECOND_MS);
    case 'leap':
      return leap(action.days * DAY_MS, site);
    case 'compare':
      await compare(services);
      return;
    case 'fault':
      site.fault(action.fault);
      return;
    case 'lag':
      site.fault({ target: 'jira', indexLagMs: action.seconds * SECOND_MS });
  }
}

function faultsIn(faults: readonly { readonly times?: number | undefined }[]): number {
  return faults.reduce((sum, { times = 1 }) => sum + times, 0);
}

/**
 * Delivers the rest, and compares all with Bugcrowd.
 * @param onRest called when all deliveries are processed.
 * @param quiesce lets time pass until they are.
 */
export async function endHistory(
  ending: Program['ending'],
  services: Services,
  onRest: () => unknown = () => undefined,
  quiesce: (site: LocalSite) => Promise<void> = (site) => site.quiesce(),
): Promise<void> {
  const { site } = services;
  await services.deliverRest();
  await quiesce(site);
  onRest();
  await site.advance(FRESH_MS);
  if (ending === 'asked') await compareAtLast(services);
  else await site.advance(2 * HOUR_MS);
  await quiesce(site);
}

/**
 * Runs a program on a reset site: its actions, then the rest of the deliveries without faults, and a last comparison
 * with Bugcrowd.
 * @returns the idle site, and earlier problems.
 */
export async function runProgram(
  site: LocalSite,
  { submissions, lagSeconds, actions, ending }: Program,
  counts: Counts,
): Promise<{ readonly services: Services; readonly problems: readonly string[] }> {
  const services = createServices(site, submissions, counts);
  const problems: string[] = [];
  await watch(site);
  await actOf({ type: 'lag', seconds: lagSeconds }, services);
  for (const action of actions) {
    services.count(`times ${action.type}`);
    await actOf(action, services);
    if (action.type === 'wait') problems.push(...lookAtRest(services));
  }
  const set = actions.flatMap((action) => (action.type === 'fault' ? [action.fault] : []));
  services.count('faults met', faultsIn(set) - faultsIn(site.faults.list()));
  site.faults.reset();
  await endHistory(ending, services, () => problems.push(...lookAtRest(services)));
  return { services, problems };
}
