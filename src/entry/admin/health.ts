import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { HealthApi } from '../../contract/health';
import { startComparison } from '../../usecases/reconcile/compare-submissions';
import { cancelImport, countImport, startImport } from '../../usecases/reconcile/import-submissions';
import { discardDeadLetters, replayDeadLetters } from '../../usecases/deliveries/replay-dead-letters';
import { showHealth } from '../../usecases/health/show-health';
import { ConnectionId, ShortText } from './short-text';
import { personOf } from './person-of';

const JobInput = v.object({ connectionId: ShortText, jobId: ShortText });
const CountInput = v.object({
  connectionId: ShortText,
  request: v.object({
    states: v.pipe(v.array(ShortText), v.maxLength(20)),
    submittedFrom: v.nullable(ShortText),
    submittedTo: v.nullable(ShortText),
  }),
});
/** As many as a page lists. */
const EventIds = v.pipe(v.array(ShortText), v.maxLength(100));
const ReplayInput = v.object({ connectionId: ShortText, eventIds: v.union([v.literal('all'), EventIds]) });
const DiscardInput = v.object({ connectionId: ShortText, eventIds: EventIds, reason: v.string() });

export const healthFunctions: Handlers<HealthApi> = {
  getHealth: () => showHealth(services),
  startComparison: ({ payload, context }) =>
    startComparison(v.parse(ConnectionId, payload).connectionId, personOf(context), services),
  countImport: ({ payload }) => countImport(v.parse(CountInput, payload), services),
  startImport: ({ payload, context }) => startImport(v.parse(JobInput, payload), personOf(context), services),
  cancelImport: ({ payload, context }) =>
    cancelImport(v.parse(JobInput, payload), personOf(context), services),
  replayDeadLetters: ({ payload, context }) =>
    replayDeadLetters(v.parse(ReplayInput, payload), personOf(context), services),
  discardDeadLetters: ({ payload, context }) =>
    discardDeadLetters(v.parse(DiscardInput, payload), personOf(context), services),
};
