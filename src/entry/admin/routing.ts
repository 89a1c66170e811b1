import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { RoutingApi } from '../../contract/routing';
import { getRules, saveRules } from '../../usecases/routing/manage-rules';
import { personOf } from './person-of';
import { RulesInput } from './rules-input';
import { ConnectionId, ShortText } from './short-text';

const SaveInput = v.object({
  connectionId: ShortText,
  rules: RulesInput,
  base: RulesInput,
  evenSo: v.boolean(),
});

export const routingFunctions: Handlers<RoutingApi> = {
  getRules: ({ payload }) => getRules(v.parse(ConnectionId, payload).connectionId, services),
  saveRules: ({ payload, context }) => saveRules(v.parse(SaveInput, payload), personOf(context), services),
};
