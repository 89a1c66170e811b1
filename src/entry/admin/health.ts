import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../../adapters/forge/world';
import type { HealthApi } from '../../contract/health';
import { startComparison } from '../../usecases/reconcile/compare-submissions';
import { cancelImport, countImport, startImport } from '../../usecases/reconcile/import-submissions';
import { discardDeadLetters, replayDeadLetters } from '../../usecases/deliveries/replay-dead-letters';
import { showHealth } from '../../usecases/health/show-health';
import { ConnectionId, Line } from './line';
import { personOf } from './person-of';

const JobInput = v.object({ connectionId: Line, jobId: Line });
const CountInput = v.object({
  connectionId: Line,
  request: v.object({
    states: v.pipe(v.array(Line), v.maxLength(20)),
    submittedFrom: v.nullable(Line),
    submittedTo: v.nullable(Line),
  }),
});
/** As many as a page lists. */
const EventIds = v.pipe(v.array(Line), v.maxLength(100));
const ReplayInput = v.object({ connectionId: Line, eventIds: v.union([v.literal('all'), EventIds]) });
const DiscardInput = v.object({ connectionId: Line, eventIds: EventIds, reason: v.string() });

export const healthFunctions: Handlers<HealthApi> = {
  getHealth: () => showHealth(world),
  startComparison: ({ payload, context }) =>
    startComparison(v.parse(ConnectionId, payload).connectionId, personOf(context), world),
  countImport: ({ payload }) => countImport(v.parse(CountInput, payload), world),
  startImport: ({ payload, context }) => startImport(v.parse(JobInput, payload), personOf(context), world),
  cancelImport: ({ payload, context }) => cancelImport(v.parse(JobInput, payload), personOf(context), world),
  replayDeadLetters: ({ payload, context }) =>
    replayDeadLetters(v.parse(ReplayInput, payload), personOf(context), world),
  discardDeadLetters: ({ payload, context }) =>
    discardDeadLetters(v.parse(DiscardInput, payload), personOf(context), world),
};
