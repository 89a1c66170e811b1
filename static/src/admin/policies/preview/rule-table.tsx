import type { ReactElement } from 'react';
import type { CaseEffect, RuleEffect } from '../../../../../src/domain/policies/case-effect';
import { DataTable } from '../../../ui/data-table';
import { Lozenge } from '../../../ui/lozenge';
import { IssueButton } from '../../deliveries/base/issue-button';
import { moveText, orNone } from './effect-table';
import { ruleTableWords as words } from './words';

function policyText({ policy: { before, after } }: RuleEffect): string {
  const label = ({ name, version }: typeof before): string => words.version(name, version);
  return before.id === after.id && before.version === after.version
    ? label(after)
    : `${label(before)} → ${label(after)}`;
}

function ruleText({ before, now }: RuleEffect): string {
  const nameOf = (rule: string | null): string => (rule === null ? 'none' : `“${rule}”`);
  return before === now ? nameOf(now) : `${nameOf(before)} → ${nameOf(now)}`;
}

/** Open cases about which the rules have something to say: rule, policy and date, now and then. */
export function RuleTable({ effects }: { readonly effects: readonly CaseEffect[] }): ReactElement {
  return (
    <DataTable
      label={words.issuesThatRulesConcern}
      columns={[words.issue, words.rule, words.policy, words.dueDateNow, words.newDueDate, words.change]}
    >
      {effects.map((effect) => {
        const { issueKey, rule, before, after, waits } = effect;
        if (rule === undefined) return null;
        const { elsewhere } = rule;
        return (
          <tr key={issueKey}>
            <td className="nowrap">
              <IssueButton issueKey={issueKey} />
            </td>
            <td>{ruleText(rule)}</td>
            <td>{policyText(rule)}</td>
            <td className="nowrap">{orNone(before.dueDate)}</td>
            <td className="nowrap">{orNone(after.dueDate)}</td>
            <td>
              {!rule.changes && 'Nothing. '}
              {moveText(effect)} {waits && <Lozenge tone="neutral">{words.waitsForApprover}</Lozenge>}{' '}
              {after.isBreached && !before.isBreached && (
                <Lozenge tone="danger">{words.overdueImmediately}</Lozenge>
              )}
              {elsewhere !== null && (
                <p className="small subtle">
                  {words.staysInNewOnes(elsewhere.project, elsewhere.ruleProject)}
                </p>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
