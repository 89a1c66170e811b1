import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { Instant } from '../../adapters/sla/primitives';
import type { DeliveriesApi } from '../../contract/deliveries';
import { deliveryOutcomes } from '../../domain/deliveries/delivery';
import { discardDeadLetters, replayDeadLetters } from '../../usecases/deliveries/replay-dead-letters';
import { listDeliveries, showDelivery } from '../../usecases/deliveries/show-deliveries';
import { listTitles } from '../../usecases/deliveries/titles';
import { Cursor, Period } from './list-input';
import { personOf } from './person-of';
import { ShortText } from './short-text';

const DeliveriesInput = v.object({
  ...Period,
  connectionId: v.nullable(ShortText),
  outcomes: v.pipe(v.array(v.picklist(deliveryOutcomes)), v.maxLength(deliveryOutcomes.length)),
  eventKey: v.nullable(ShortText),
  text: ShortText,
  cursor: Cursor,
});
const DeliveryInput = v.object({
  connectionId: ShortText,
  eventId: ShortText,
  receivedAt: Instant,
});
/** The page lists this many. */
const EventIds = v.pipe(v.array(ShortText), v.maxLength(100));
const TitlesInput = v.object({ connectionId: ShortText, submissionIds: EventIds });
const ReplayInput = v.object({ connectionId: ShortText, eventIds: v.union([v.literal('all'), EventIds]) });
const DiscardInput = v.object({ connectionId: ShortText, eventIds: EventIds, reason: v.string() });

export const deliveryFunctions: Handlers<DeliveriesApi> = {
  listDeliveries: ({ payload }) => listDeliveries(v.parse(DeliveriesInput, payload), services),
  getDelivery: ({ payload }) => showDelivery(v.parse(DeliveryInput, payload), services),
  listTitles: ({ payload }) => listTitles(v.parse(TitlesInput, payload), services),
  replayDeadLetters: ({ payload, context }) =>
    replayDeadLetters(v.parse(ReplayInput, payload), personOf(context), services),
  discardDeadLetters: ({ payload, context }) =>
    discardDeadLetters(v.parse(DiscardInput, payload), personOf(context), services),
};
