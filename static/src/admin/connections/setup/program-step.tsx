import { useState, type ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { Field } from '../../../ui/field';
import { proposedId } from './proposed-id';
import type { StepProblems } from './step-frame';

/** The program and the connection's name. */
export function ProgramStep({
  setUp,
  problems,
}: {
  readonly setUp: SetUpView | null;
  readonly problems: StepProblems;
}): ReactElement {
  const [program, setProgram] = useState(setUp?.program ?? '');
  const [ownId, setOwnId] = useState<string | null>(null);
  const id = setUp?.id ?? ownId ?? proposedId(program);
  return (
    <>
      <p>
        A connection turns the submissions of one Bugcrowd program into issues in one Jira project. Setup
        takes about ten minutes. You can stop at any step: your entries are saved, and any Jira administrator
        can continue.
      </p>
      <Field
        name="program"
        label="Bugcrowd program"
        hint="The program’s code from its Bugcrowd address: for bugcrowd.com/engagements/acme it is “acme”."
        problem={problems['program']}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            spellCheck={false}
            value={program}
            onChange={(event) => {
              setProgram(event.target.value);
            }}
          />
        )}
      </Field>
      {setUp === null ? (
        <Field
          name="id"
          label="Name of the connection"
          hint="Small letters, digits and hyphens. It becomes part of the webhook address, so you cannot change it later."
          problem={problems['id']}
        >
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              spellCheck={false}
              value={id}
              onChange={(event) => {
                setOwnId(event.target.value);
              }}
            />
          )}
        </Field>
      ) : (
        <p>
          The connection is called “{setUp.id}”. Its name is part of the webhook address; to change it,
          discard this setup and start over.
        </p>
      )}
      <p className="small subtle">
        Several connections can create issues in one project. Only one connection to a program can be on,
        because a submission belongs to one issue.
      </p>
    </>
  );
}
