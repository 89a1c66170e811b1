import { useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { ProblemCount } from '../../ui/problem-count';
import { PolicyField } from '../form/policy-field';
import { lineOf } from '../../ui/line-of';
import { TargetFields } from '../connections/settings/target-fields';
import { FormField } from '../form/form-field';
import type { PageControl } from '../page/page-control';
import { useNavigation } from '../page/use-navigation';
import { InputForm } from '../form/input-form';
import { useReported } from '../page/use-reported';
import { addedNotice } from './finding-notice';
import { manualConnectionFormWords as words } from './words';

/** Adds a connection for manually entered findings: no secret, no webhook. */
export function ManualConnectionForm({
  policies,
  control,
}: {
  readonly policies: readonly AdminPolicy[];
  readonly control: PageControl;
}): ReactElement {
  const { go } = useNavigation();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, run } = useReported(control.report);
  const add = (data: FormData): void => {
    const input = {
      id: lineOf(data, 'id'),
      projectId: lineOf(data, 'project'),
      issueTypeId: lineOf(data, 'issueType'),
      policyId: lineOf(data, 'policyId'),
    };
    void run(words.notAdded, async () => {
      const result = await invokeAdmin('addManualConnection', input);
      setProblems(result.type === 'invalid' ? result.problems : {});
      if (result.type === 'invalid') return null;
      if (result.type === 'added') go('connections');
      return addedNotice(result);
    });
  };
  const defaultPolicy = policies.find(({ preset }) => preset)?.id ?? '';
  const { projectId: project, issueTypeId: issueType } = problems;
  return (
    <InputForm
      className="part"
      aria-label={words.connectionForFindingsEntered}
      problems={problems}
      isBusy={isBusy}
      onSend={add}
    >
      <p>{words.forFindings}</p>
      <FormField
        name="id"
        label={words.connectionName}
        hint={words.connectionNameHint}
        problem={problems['id']}
      />
      <TargetFields
        project={null}
        issueType={null}
        problems={{
          ...(project !== undefined && { project }),
          ...(issueType !== undefined && { issueType }),
        }}
      />
      <PolicyField
        name="policyId"
        label={words.policy}
        hint={words.policyHint}
        problem={problems['policyId']}
        policies={policies}
        defaultValue={defaultPolicy}
      />
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label={words.addThisConnection}
          busyLabel={words.adding}
          isBusy={isBusy}
        />
        <ProblemCount outcome={words.nothingWasAdded} names={Object.keys(problems)} />
      </div>
    </InputForm>
  );
}
