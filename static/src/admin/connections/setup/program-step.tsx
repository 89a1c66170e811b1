import { useState, type ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { Field } from '../../../ui/field';
import { proposedId } from './proposed-id';
import type { StepProblems } from './step-frame';
import { programStepWords as words } from './words';

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
      <p>{words.connectionTurnsSubmissions}</p>
      <Field
        name="program"
        label={words.bugcrowdProgram}
        hint={words.bugcrowdProgramHint}
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
          label={words.nameOfConnection}
          hint={words.nameOfConnectionHint}
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
        <p>{words.connectionIsCalled(setUp.id)}</p>
      )}
      <p className="small subtle">{words.severalConnectionsCanCreate}</p>
    </>
  );
}
