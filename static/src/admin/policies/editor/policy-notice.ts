import type { SavePolicyResult } from '../../../../../src/contract/policies';
import { noPermission, type Notice } from '../../page/notice';

/** @param name of the policy, as it was saved. */
export function policyNotice(
  result: Exclude<SavePolicyResult, { type: 'invalid' | 'stale' }>,
  name: string,
): Notice {
  if (result.type === 'no-permission') return noPermission;
  const { id, version } = result;
  if (result.type === 'unchanged')
    return {
      tone: 'success',
      text: `Nothing was changed: version ${version} of policy “${name}” already says this.`,
    };
  return {
    tone: 'success',
    text: `Policy “${name}” is saved as version ${version}. It applies to cases whose clock starts from now on, in connections that use it.`,
    isListed: ({ policies }) => policies.some((each) => each.id === id && each.version === version),
  };
}
