import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { conditionKindsOf } from '../../../../src/wording/condition-words';
import { Button } from '../../ui/button';
import { matching } from '../../ui/matching';
import { Picker } from '../../ui/picker';
import { FieldGroup } from '../form/field-group';
import { FormField } from '../form/form-field';
import { issueTypesOf, searchProjects } from '../form/jira-choices';
import { PolicyField } from '../form/policy-field';
import { ConditionFields, type Known } from './condition-fields';
import { newCondition, type ConditionDraft, type RuleDraft } from './rule-draft';
import { ruleCardWords as words } from './words';

const MAX_CONDITIONS = 5;

/** One rule: its name, its conditions, its policy and where its issues go. */
export function RuleCard({
  index,
  count,
  rule,
  connection: { projectKey, issueType },
  policies,
  known,
  problemAt,
  change,
  move,
  remove,
}: {
  readonly index: number;
  readonly count: number;
  readonly rule: RuleDraft;
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly known: Known;
  /** The problem of a member of this rule. */
  readonly problemAt: (member: string) => string | undefined;
  readonly change: (changes: Partial<RuleDraft>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}): ReactElement {
  const { conditions, project } = rule;
  const changeCondition = (key: number, changes: Partial<ConditionDraft>): void => {
    change({ conditions: conditions.map((each) => (each.key === key ? { ...each, ...changes } : each)) });
  };
  const [firstKind = 'target-is'] = conditionKindsOf(known.offered, null);
  return (
    <div className="rule" data-rule={rule.key}>
      <FieldGroup
        title={words.rule(index + 1, rule.name === '' ? '' : `: ${rule.name}`)}
        problem={problemAt('conditions')}
      >
        <FormField
          name={`${index}.name`}
          label={words.name}
          hint={words.nameHint}
          problem={problemAt('name')}
          value={rule.name}
          onChange={(name) => {
            change({ name });
          }}
        />
        {conditions.map((condition, at) => (
          <ConditionFields
            key={condition.key}
            place={`${index}.conditions.${at}`}
            condition={condition}
            known={known}
            problem={problemAt(`conditions.${at}.values`)}
            isOnly={conditions.length === 1}
            change={(changes) => {
              changeCondition(condition.key, changes);
            }}
            remove={() => {
              change({ conditions: conditions.filter(({ key }) => key !== condition.key) });
            }}
          />
        ))}
        {conditions.length < MAX_CONDITIONS && (
          <div>
            <Button
              label={words.addCondition}
              onClick={() => {
                change({ conditions: [...conditions, newCondition(firstKind)] });
              }}
            />
          </div>
        )}
        <PolicyField
          name={`${index}.policyId`}
          label={words.policy}
          hint={words.policyHint}
          problem={problemAt('policyId')}
          policies={policies}
          defaultValue={rule.policyId}
          onChange={(policyId) => {
            change({ policyId });
          }}
        />
        <Picker
          name={`${index}.place.project`}
          label={words.jiraProject}
          hint={words.typePart(projectKey, issueType)}
          isRequired={false}
          problem={problemAt('place.project')}
          value={project}
          search={searchProjects}
          onChange={(next) => {
            // Another project has its own issue types.
            change({ project: next, issueType: next?.value === project?.value ? rule.issueType : null });
          }}
        />
        {project !== null && (
          <Picker
            key={project.value}
            name={`${index}.place.issueType`}
            label={words.issueType}
            hint={words.issueTypeHint}
            problem={problemAt('place.issueType')}
            value={rule.issueType}
            search={async (text) => matching(await issueTypesOf(project.value), text)}
            onChange={(next) => {
              change({ issueType: next });
            }}
          />
        )}
        <div className="buttons">
          <Button
            label={words.moveUp}
            isDisabled={index === 0}
            onClick={() => {
              move(-1);
            }}
          />
          <Button
            label={words.moveDown}
            isDisabled={index === count - 1}
            onClick={() => {
              move(1);
            }}
          />
          <Button label={words.removeRule} onClick={remove} />
        </div>
      </FieldGroup>
    </div>
  );
}
