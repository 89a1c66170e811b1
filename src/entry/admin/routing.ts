import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { RoutingApi } from '../../contract/routing';
import { applyRules, previewRules } from '../../usecases/policies/apply-rules';
import { getRules, saveRules } from '../../usecases/routing/manage-rules';
import { personOf } from './person-of';
import { RulesInput } from './rules-input';
import { ConnectionId, ShortText } from './short-text';
import { WalkPlaceInput } from './walk-place-input';

const SaveInput = v.object({
  connectionId: ShortText,
  rules: RulesInput,
  base: RulesInput,
  evenSo: v.boolean(),
});

const PreviewInput = v.object({ connectionId: ShortText, place: v.nullable(WalkPlaceInput) });
const ApplyInput = v.object({
  connectionId: ShortText,
  digest: ShortText,
  expected: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const routingFunctions: Handlers<RoutingApi> = {
  getRules: ({ payload }) => getRules(v.parse(ConnectionId, payload).connectionId, services),
  saveRules: ({ payload, context }) => saveRules(v.parse(SaveInput, payload), personOf(context), services),
  previewRules: ({ payload, context }) =>
    previewRules({ ...v.parse(PreviewInput, payload), by: personOf(context) }, services),
  applyRules: ({ payload, context }) =>
    applyRules({ ...v.parse(ApplyInput, payload), by: personOf(context) }, services),
};
