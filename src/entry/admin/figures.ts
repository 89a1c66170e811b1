import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { CountsApi } from '../../contract/figures';
import { listCounts, recount } from '../../usecases/figures/manage-counts';
import { personOf } from './person-of';

const ConnectionInput = v.object({ connectionId: v.pipe(v.string(), v.maxLength(100)) });

export const figuresFunctions: Handlers<CountsApi> = {
  listCounts: () => listCounts(services),
  recount: ({ payload, context }) =>
    recount(v.parse(ConnectionInput, payload).connectionId, personOf(context), services),
};
