import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type {
  ApplicationResult,
  ApplyRequest,
  ApplyResult,
  CompareRequest,
  CompareResult,
  PoliciesApi,
  PolicyHistoryResult,
  PreviewRequest,
  PreviewResult,
  SavePolicyResult,
  TryPolicyResult,
} from '../../../src/contract/policies';

const invoke = makeInvoke<PoliciesApi>();

/**
 * @param document a policy as JSON; the server reads it.
 * @param basedOn the version that was edited; `null` for a policy that is to be new.
 */
export function savePolicy(document: string, basedOn: number | null): Promise<SavePolicyResult> {
  return invoke('savePolicy', { document, basedOn });
}

export function getPolicyHistory(policyId: string): Promise<PolicyHistoryResult> {
  return invoke('getPolicyHistory', { policyId });
}

/** What a document that is not saved means today. */
export function tryPolicy(document: string): Promise<TryPolicyResult> {
  return invoke('tryPolicy', { document });
}

/** One page of open cases, and what a policy would do to them. */
export function previewPolicy(request: PreviewRequest): Promise<PreviewResult> {
  return invoke('previewPolicy', request);
}

/** One page of open cases under two policies. */
export function comparePolicies(request: CompareRequest): Promise<CompareResult> {
  return invoke('comparePolicies', request);
}

/** Starts what a preview has shown. */
export function applyPolicy(request: ApplyRequest): Promise<ApplyResult> {
  return invoke('applyPolicy', request);
}

export function getApplication(): Promise<ApplicationResult> {
  return invoke('getApplication');
}

export function cancelApplication(jobId: string): Promise<ApplicationResult> {
  return invoke('cancelApplication', { jobId });
}
