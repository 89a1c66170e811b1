import { useState, type ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { TargetFields } from '../settings/target-fields';
import type { StepProblems } from './step-frame';
import { projectStepWords as words } from './words';

/** The Jira project and issue type of a connection. */
export function ProjectStep({
  setUp: { project, issueType },
  problems,
}: {
  readonly setUp: SetUpView;
  readonly problems: StepProblems;
}): ReactElement {
  const [initial] = useState({
    project: project && { value: project.id, name: project.name, detail: project.key },
    issueType: issueType && { value: issueType.id, name: issueType.name },
  });
  return (
    <>
      <p>{words.reportsDescribeUnfixedVulnerabilities}</p>
      <TargetFields {...initial} problems={problems} />
    </>
  );
}
