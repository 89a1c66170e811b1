import type { ReactElement } from 'react';
import type { AnswerClock } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { momentText } from '../../../src/wording/moments';
import { Fact } from '../ui/facts';
import { Lozenge } from '../ui/lozenge';
import { stateWords, trackedStateOf } from './panel-state';

const names: Readonly<Record<AnswerClock['name'], string>> = {
  triage: 'Time to triage',
  'first-response': 'Time to first response',
};

/** Another target of the policy: whether someone has looked, or answered, in time. */
export function AnswerFact({
  answer: { name, clock },
  severity,
  timeZone,
}: {
  readonly answer: AnswerClock;
  readonly severity: Severity | null;
  readonly timeZone: string;
}): ReactElement {
  const state = stateWords[trackedStateOf({ clock, severity }, false)];
  return (
    <Fact name={names[name]}>
      <Lozenge tone={state.tone}>{state.name}</Lozenge>{' '}
      <span className="small subtle">
        {clock.deadline === null ? 'No due date' : `Due ${momentText(clock.deadline, timeZone)}`}
      </span>
    </Fact>
  );
}
