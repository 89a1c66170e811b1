import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { clockName } from '../../../src/wording/clock-names';
import { Lozenge } from '../ui/lozenge';
import type { ClockFace } from './model/panel-model';
import { Remaining } from './remaining';
import { dueTexts } from './words/headline-words';
import { panelWords } from './words/panel-words';
import { stateWords, unjudgedWords } from './words/state-words';
import { useViewer } from './viewer-context';
import './clock-rows.css';

function ClockRow({
  face,
  policyZone,
}: {
  readonly face: ClockFace;
  readonly policyZone: string;
}): ReactElement {
  const viewer = useViewer();
  const { name, label, state, deadline, isUnjudged } = face;
  const { name: word, tone, icon } = isUnjudged ? unjudgedWords : stateWords[state];
  const noDate = isUnjudged ? panelWords.unjudged : panelWords.noDueDate;
  const isRunning = state === 'on-track' || state === 'at-risk' || state === 'breached';
  return (
    <li className="clock-row" data-testid={`sla-${name}`}>
      <strong>{clockName(name, label ?? undefined)}</strong>{' '}
      <Lozenge tone={tone} icon={icon}>
        {word}
      </Lozenge>{' '}
      {isRunning && <Remaining face={face} />}{' '}
      <span className="small subtle">
        {deadline === null ? noDate : `${panelWords.due} ${dueTexts(deadline, policyZone, viewer).viewers}`}
      </span>
    </li>
  );
}

/** A row for each clock but the fix, the worst first. */
export function ClockRows({
  faces,
  view,
}: {
  readonly faces: readonly ClockFace[];
  readonly view: TrackedPanel;
}): ReactElement | null {
  if (faces.length === 0) return null;
  return (
    <ul className="plain-list clock-rows" aria-label={panelWords.otherClocks}>
      {faces.map((face) => (
        <ClockRow key={face.name} face={face} policyZone={view.policy.timeZone} />
      ))}
    </ul>
  );
}
