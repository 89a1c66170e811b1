import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { severityName } from '../../../src/wording/names';
import { Lozenge } from '../ui/lozenge';
import { DueLine } from './due-line';
import type { PanelModel } from './model/panel-model';
import { Remaining } from './remaining';
import { TimeBar } from './time-bar';
import { movedName, severityReason } from './words/headline-words';
import { panelWords } from './words/panel-words';
import { stateWords } from './words/state-words';
import './headline.css';
import './severity.css';

function Severity({ view }: { readonly view: TrackedPanel }): ReactElement {
  const { severity } = view;
  return (
    <p className="severity-line" data-testid="sla-severity">
      {severity === null ? (
        panelWords.noSeverity
      ) : (
        <>
          <span className={`severity ${severity}`}>{severityName(severity)}</span>{' '}
          <span className="small subtle">{severityReason(view)}</span>
        </>
      )}
    </p>
  );
}

/** The fix clock at a glance: its state, the time that is left, the due date. Before it starts, the date goes first. */
export function Headline({
  view,
  model,
}: {
  readonly view: TrackedPanel;
  readonly model: PanelModel;
}): ReactElement {
  const { fix, bar } = model;
  const { name, tone, icon } = stateWords[fix.state];
  const isWaiting = fix.state === 'not-started' && fix.deadline !== null;
  const remaining = (
    <p className={isWaiting ? 'small subtle' : `time-left ${tone}`} data-testid="sla-remaining">
      <Remaining face={fix} />
    </p>
  );
  return (
    <section className="headline" aria-labelledby="headline-title">
      <h1 id="headline-title" className="visually-hidden">
        {panelWords.title}
      </h1>
      <div className="headline-row">
        {isWaiting ? <DueLine view={view} isFirst /> : remaining}
        <span className="lozenges">
          <Lozenge tone={tone} icon={icon} testId="sla-state">
            {name}
          </Lozenge>
          {view.dateRequest !== null && <Lozenge tone="discovery">{panelWords.requested}</Lozenge>}
          {view.moved !== null && <Lozenge tone="discovery">{movedName(view.moved)}</Lozenge>}
        </span>
        <Severity view={view} />
      </div>
      {isWaiting ? remaining : <DueLine view={view} />}
      {bar !== null && <TimeBar view={view} tone={tone} bar={bar} />}
    </section>
  );
}
