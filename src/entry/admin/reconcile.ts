import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { ReconcileApi } from '../../contract/reconcile';
import { startComparison } from '../../usecases/reconcile/compare-submissions';
import { cancelImport, countImport, startImport } from '../../usecases/reconcile/start-import';
import { personOf } from './person-of';
import { ConnectionId, ShortText } from './short-text';

const JobInput = v.object({ connectionId: ShortText, jobId: ShortText });
const CountInput = v.object({
  connectionId: ShortText,
  request: v.object({
    states: v.pipe(v.array(ShortText), v.maxLength(20)),
    submittedFrom: v.nullable(ShortText),
    submittedTo: v.nullable(ShortText),
  }),
});

export const reconcileFunctions: Handlers<ReconcileApi> = {
  startComparison: ({ payload, context }) =>
    startComparison(v.parse(ConnectionId, payload).connectionId, personOf(context), services),
  countImport: ({ payload }) => countImport(v.parse(CountInput, payload), services),
  startImport: ({ payload, context }) => startImport(v.parse(JobInput, payload), personOf(context), services),
  cancelImport: ({ payload, context }) =>
    cancelImport(v.parse(JobInput, payload), personOf(context), services),
};
