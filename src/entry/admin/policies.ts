import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { PoliciesApi } from '../../contract/policies';
import { applyPolicy, cancelApplication, showApplication } from '../../usecases/policies/apply-policy';
import { savePolicy } from '../../usecases/policies/manage-policies';
import { comparePolicies, previewPolicy, tryPolicy } from '../../usecases/policies/preview-policy';
import { showPolicyHistory } from '../../usecases/policies/show-policy-history';
import { ShortText } from './short-text';
import { personOf } from './person-of';
import { WalkPlaceInput } from './walk-place-input';

/** More than the use case accepts, so that it can report a document that is too large. */
const Document = v.pipe(v.string(), v.maxLength(400_000));
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));
const SaveInput = v.object({ document: Document, basedOn: v.optional(v.nullable(Version)) });
const TryInput = v.object({ document: Document });
const PolicyId = v.object({ policyId: ShortText });

const Choice = v.union([v.strictObject({ policyId: ShortText }), v.strictObject({ document: Document })]);
/** A site lists a hundred connections. */
const ConnectionIds = v.pipe(v.array(ShortText), v.maxLength(100));
const PageInput = { connectionIds: ConnectionIds, place: v.nullable(WalkPlaceInput) };
const PreviewInput = v.object({ ...PageInput, policy: Choice });
const CompareInput = v.object({ ...PageInput, left: Choice, right: Choice });
const ApplyInput = v.object({
  policyId: ShortText,
  version: Version,
  connectionIds: ConnectionIds,
  expected: Version,
});
const JobInput = v.object({ jobId: ShortText });

export const policyFunctions: Handlers<PoliciesApi> = {
  savePolicy: ({ payload, context }) => {
    const { document, basedOn } = v.parse(SaveInput, payload);
    return savePolicy({ document, basedOn, by: personOf(context) }, services);
  },
  getPolicyHistory: ({ payload }) => showPolicyHistory(v.parse(PolicyId, payload).policyId, services),
  tryPolicy: ({ payload }) => tryPolicy(v.parse(TryInput, payload).document, services),
  previewPolicy: ({ payload, context }) =>
    previewPolicy({ ...v.parse(PreviewInput, payload), by: personOf(context) }, services),
  comparePolicies: ({ payload }) => comparePolicies(v.parse(CompareInput, payload), services),
  applyPolicy: ({ payload, context }) =>
    applyPolicy({ ...v.parse(ApplyInput, payload), by: personOf(context) }, services),
  getApplication: () => showApplication(services),
  cancelApplication: ({ payload, context }) =>
    cancelApplication({ ...v.parse(JobInput, payload), by: personOf(context) }, services),
};
