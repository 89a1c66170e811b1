/** `Policy A, chosen by the rule “payments”`; the name alone where no rule chose. */
export function chosenByRule(policyName: string, rule: string | null | undefined): string {
  return rule === null || rule === undefined ? policyName : `${policyName}, chosen by the rule “${rule}”`;
}
