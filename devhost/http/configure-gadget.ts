import * as v from 'valibot';
import { BadRequestError, json, type Answer, type Exchange } from '../base/exchange';
import type { Host } from '../host/host';
import { parseBody } from './parse-body';

const GadgetRequest = v.strictObject({
  gadgetId: v.string(),
  configuration: v.objectWithRest(
    { refresh: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) },
    v.unknown(),
  ),
});

/** Saves what `view.submit` of a gadget's settings submits. @throws BadRequestError where Jira would not take it */
export function configureGadget(exchange: Exchange, host: Host): Answer {
  const { gadgetId, configuration } = parseBody(GadgetRequest, exchange);
  if (!host.dashboard.configure(gadgetId, configuration))
    throw new BadRequestError(`There is no gadget ${gadgetId} with settings.`);
  return json({});
}
