import type { Case } from './case';

/** Name of the rule of its connection that chose the policy of a case; `null` if none did, or another one was applied. */
export function ruleOfPolicy({ route }: Pick<Case, 'route'>, { id }: { readonly id: string }): string | null {
  return route?.policyId === id ? route.rule : null;
}
