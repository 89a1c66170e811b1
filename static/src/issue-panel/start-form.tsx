import { useState, type ReactElement } from 'react';
import type { StartInput, StartOptions } from '../../../src/contract/panel';
import { invokePanel } from '../bridge/invoke';
import type { ServerClock } from '../time/server-clock';
import { Field } from '../ui/field';
import type { Decision } from './decision';
import { DecisionForm } from './decision-form';
import type { PanelControl } from './panel-control';
import { readStart, toLocalInput } from './read-start';
import { doneNotice } from './words/decision-notice';
import { startNote, startWords } from './words/form-words';
import { SeverityOptions } from './severity-options';

/** Starts the clock of an issue without a source. Before it has a policy, the viewer's zone is used. */
export function StartForm({
  start: { connections, policies, defaultPolicyId },
  clock,
  control,
  close,
}: {
  readonly start: StartOptions;
  readonly clock: ServerClock;
  readonly control: PanelControl;
  readonly close: () => void;
}): ReactElement {
  const [openedAtMs] = useState(clock);
  const [connectionId, setConnectionId] = useState(connections[0]?.id);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const noteOf = ({ policyId, severity, startedAt }: StartInput): string => {
    const policy = policies.find(({ id }) => id === policyId)?.name ?? policyId;
    return startNote(policy, severity, startedAt, timeZone);
  };
  const decision: Decision<StartInput> = {
    on: 'not-tracked',
    read: readStart,
    preview: (input) => invokePanel('previewStart', input),
    take: (input) => invokePanel('startClock', input),
    noteOf,
    doneNotice: (panel) => doneNotice(startWords.done, panel),
    fieldOf: (reason) =>
      reason === 'start-in-the-future' ? 'startedAt' : reason === 'unknown-policy' ? 'policyId' : null,
  };
  return (
    <DecisionForm
      title={startWords.title}
      intro={startWords.intro}
      decision={decision}
      timeZone={timeZone}
      isByHand
      known={[]}
      control={control}
      close={close}
    >
      {(problems) => (
        <>
          {connections.length > 1 && (
            <Field
              name="connectionId"
              label={startWords.connection}
              hint={startWords.connectionHint}
              problem={problems['connectionId']}
            >
              {(attributes) => (
                <select
                  value={connectionId}
                  onChange={(event) => {
                    setConnectionId(event.target.value);
                  }}
                  {...attributes}
                >
                  {connections.map(({ id }) => (
                    <option key={id}>{id}</option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field
            name="policyId"
            label={startWords.policy}
            hint={startWords.policyHint(connectionId ?? '')}
            problem={problems['policyId']}
          >
            {(attributes) => (
              <select
                key={connectionId}
                defaultValue={connections.find(({ id }) => id === connectionId)?.policyId ?? defaultPolicyId}
                {...attributes}
              >
                {policies.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="severity"
            label={startWords.severity}
            hint={startWords.severityHint}
            problem={problems['severity']}
          >
            {(attributes) => (
              <select defaultValue="" {...attributes}>
                <SeverityOptions except={null} />
              </select>
            )}
          </Field>
          <Field
            name="startedAt"
            label={startWords.start}
            hint={startWords.startHint(timeZone)}
            problem={problems['startedAt']}
          >
            {(attributes) => (
              <input
                type="datetime-local"
                defaultValue={toLocalInput(openedAtMs)}
                max="9999-12-31T23:59"
                {...attributes}
              />
            )}
          </Field>
        </>
      )}
    </DecisionForm>
  );
}
