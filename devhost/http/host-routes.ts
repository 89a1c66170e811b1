import * as v from 'valibot';
import { addIsoDuration } from '../base/clock';
import { resetSite } from '../demo/demo-site';
import { parseFault } from '../base/faults';
import { callResolver } from '../forge/ui-modules';
import type { Host } from '../host/host';
import { reportContracts } from '../openapi/contracts';
import { travelTo } from '../host/time-travel';
import { BadRequestError, json, jsonBody, type Answer, type Exchange } from '../base/exchange';
import { fillBugcrowd, showBugcrowd } from './bugcrowd-route';
import { placeOf } from './place';
import { changeJira } from './jira-route';
import { configureGadget } from './configure-gadget';
import { parseBody } from './parse-body';

const ClockRequest = v.union([
  v.strictObject({ advance: v.string() }),
  v.strictObject({ set: v.pipe(v.string(), v.isoTimestamp()) }),
]);
const InvokeRequest = v.object({
  moduleKey: v.string(),
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  issueKey: v.optional(v.string()),
  projectKey: v.optional(v.string()),
  gadgetId: v.optional(v.string()),
  entryPoint: v.optional(v.string()),
  accountId: v.optional(v.string(), 'admin'),
});
const ResetRequest = v.pipe(
  v.custom<object>(
    (body) => !Array.isArray(body),
    'Expected an object such as {"demo":true}, {"empty":true} or {}.',
  ),
  v.strictObject({
    empty: v.optional(v.boolean(), false),
    demo: v.optional(v.boolean(), false),
  }),
  v.check(({ empty, demo }) => !(empty && demo), 'A site is either “empty” or has the “demo”, not both.'),
);
const EgressRequest = v.strictObject({ refused: v.boolean() });
const StorageRequest = v.strictObject({ quota: v.boolean() });
const CallsRequest = v.strictObject({ made: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const PanelRequest = v.object({ issueKey: v.string(), moduleKey: v.string() });

function stateOf(host: Host): object {
  const { clock, queue, schedules, kvs, storageQuota, faults, egress, installation } = host;
  return {
    clock: clock.now().toISOString(),
    installed: installation.isInstalled(),
    queue: {
      waiting: queue.waiting().map(({ queueName, eventId, availableAtMs, retry }) => ({
        queueName,
        eventId,
        availableAt: new Date(availableAtMs).toISOString(),
        retries: retry?.count ?? 0,
      })),
    },
    dropped: queue.dropped(),
    schedules: schedules.list(),
    storage: kvs.entityCounts(),
    storageQuota: { lifted: storageQuota.isLifted() },
    faults: faults.list(),
    egress: { refused: egress.isRefused() },
  };
}

async function moveClock(exchange: Exchange, host: Host): Promise<Answer> {
  const request = parseBody(ClockRequest, exchange);
  try {
    const nowMs = host.clock.nowMs();
    const targetMs = 'set' in request ? Date.parse(request.set) : addIsoDuration(nowMs, request.advance);
    if ('advance' in request && targetMs < nowMs)
      throw new BadRequestError(
        `advance: ${request.advance} goes back. Give a duration such as "P3D", or an instant in "set".`,
      );
    await travelTo(targetMs, host);
  } catch (cause) {
    if (cause instanceof RangeError) throw new BadRequestError(cause.message, { cause });
    throw cause;
  }
  return json(stateOf(host));
}

async function invoke(exchange: Exchange, host: Host): Promise<Answer> {
  const { issueKey, projectKey, gadgetId, entryPoint, ...request } = parseBody(InvokeRequest, exchange);
  if (!host.installation.isInstalled()) return json({ error: 'The app is not installed.' }, 500);
  const place = await placeOf(host, { issueKey, projectKey, gadgetId, entryPoint }, request.accountId);
  try {
    const call = { ...request, payload: request.payload, siteUrl: host.origin(), place };
    return json((await callResolver(host.manifest, host.invoker, call)) ?? null);
  } catch (error) {
    return json({ error: error instanceof Error ? error.message : String(error) }, 500);
  }
}

/** `ran` counts from the last time it was asked: the queue also runs automatically. */
async function settle(host: Host): Promise<Answer> {
  await host.settle();
  const ran = host.queue.takeRan();
  const waiting = host.queue.waiting().length + host.productEvents.waiting();
  return json({ ran, waiting, dropped: host.queue.dropped().length });
}

async function addFault(exchange: Exchange, host: Host): Promise<Answer> {
  const input = jsonBody(exchange);
  try {
    const fault = parseFault(input);
    if (fault.indexLagMs !== undefined) host.jira.setIndexLag(fault.indexLagMs);
    else host.faults.add(fault);
  } catch (cause) {
    if (v.isValiError(cause)) throw new BadRequestError(cause.message, { cause });
    throw cause;
  }
  return Promise.resolve(json({ faults: host.faults.list() }));
}

async function changeInstallation(change: 'uninstall' | 'reinstall', host: Host): Promise<Answer> {
  await host.installation[change]();
  return json(stateOf(host));
}

function clearFaults(host: Host): Answer {
  host.faults.reset();
  host.jira.setIndexLag(0);
  return json({ faults: host.faults.list() });
}

async function reset(exchange: Exchange, host: Host): Promise<Answer> {
  await resetSite(host, parseBody(ResetRequest, exchange));
  return json(stateOf(host));
}

function openPanel(exchange: Exchange, host: Host): Answer {
  const { issueKey, moduleKey } = parseBody(PanelRequest, exchange);
  host.jira.openPanel(issueKey, moduleKey);
  return json({});
}

function setEgress(exchange: Exchange, host: Host): Answer {
  host.egress.refuse(parseBody(EgressRequest, exchange).refused);
  return json(stateOf(host));
}

/** Without its quota the storage takes as much as somebody wants to fill it with; until the next reset. */
function setStorage(exchange: Exchange, host: Host): Answer {
  host.storageQuota.lift(!parseBody(StorageRequest, exchange).quota);
  return json(stateOf(host));
}

/** Uses up the web triggers' limits, as if somebody had made that many calls just now. */
function useTriggerLimits(exchange: Exchange, { triggerLimits }: Host): Answer {
  triggerLimits.use(parseBody(CallsRequest, exchange).made);
  return json({});
}

/** Controls of the local host; `undefined` for a path that is none of them. */
export async function hostRoute(exchange: Exchange, host: Host): Promise<Answer | undefined> {
  switch (`${exchange.method} ${exchange.url.pathname}`) {
    case 'POST /host/invoke':
      return invoke(exchange, host);
    case 'POST /host/clock':
      return moveClock(exchange, host);
    case 'POST /host/settle':
      return settle(host);
    case 'POST /host/faults':
      return addFault(exchange, host);
    case 'DELETE /host/faults':
      return clearFaults(host);
    case 'POST /host/jira':
      return changeJira(exchange, host.jira);
    case 'POST /host/reset':
      return reset(exchange, host);
    case 'POST /host/uninstall':
      return changeInstallation('uninstall', host);
    case 'POST /host/reinstall':
      return changeInstallation('reinstall', host);
    case 'POST /host/open-panel':
      return openPanel(exchange, host);
    case 'POST /host/gadget':
      return configureGadget(exchange, host);
    case 'POST /host/egress':
      return setEgress(exchange, host);
    case 'POST /host/calls':
      return useTriggerLimits(exchange, host);
    case 'POST /host/storage':
      return setStorage(exchange, host);
    case 'GET /host/bugcrowd':
      return showBugcrowd(exchange, host);
    case 'POST /host/bugcrowd':
      return fillBugcrowd(exchange, host);
    case 'DELETE /host/bugcrowd':
      host.bugcrowd.clear();
      return json({});
    case 'GET /host/contract':
      return json(reportContracts(host.contracts));
    case 'GET /host/ledger':
      return json(host.ledger.read());
    case 'DELETE /host/ledger':
      host.ledger.reset();
      return json({});
    case 'GET /host/stored':
      return json({ keys: host.kvs.keysOf(exchange.url.searchParams.get('text') ?? '') });
    case 'GET /host/state':
      return json(stateOf(host));
    default:
      return undefined;
  }
}
