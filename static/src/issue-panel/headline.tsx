import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { ServerClock } from '../time/server-clock';
import { useServerTime } from '../time/use-server-time';
import { Fact, Facts } from '../ui/facts';
import { AnswerFact } from './answer-fact';
import { DueFact } from './due-fact';
import { guidanceOf } from './guidance';
import { PanelHeading } from './panel-heading';
import { stateWords, type TrackedState } from './panel-state';
import { PolicyFact } from './policy-fact';
import { SeverityFact } from './severity-fact';
import { TimeBar } from './time-bar';
import { TimeToFix } from './time-to-fix';
import './headline.css';

const MINUTE = 60_000;

/** The state of the clock at a glance. */
export function Headline({
  view,
  state,
  clock,
}: {
  readonly view: TrackedPanel;
  readonly state: TrackedState;
  readonly clock: ServerClock;
}): ReactElement {
  const { tone } = stateWords[state];
  // The bar moves by the minute: movement by the second is not visible.
  const minutes = useServerTime(clock, 0, (nowMs) => Math.floor(nowMs / MINUTE));
  return (
    <Stack space="space.200">
      <PanelHeading state={state} />
      <Facts className="headline-facts">
        <Fact name="Time to fix" testId="sla-remaining">
          <span className={`time-to-fix ${tone}`}>
            <TimeToFix view={view} state={state} clock={clock} />
          </span>
        </Fact>
        <DueFact clock={view.clock} timeZone={view.policy.timeZone} />
        <SeverityFact severity={view.severity} decided={view.decided} source={view.source} />
      </Facts>
      <TimeBar view={view} state={state} nowMs={minutes * MINUTE} />
      <p>{guidanceOf(view, state)}</p>
      <Facts>
        {view.answers.map((answer) => (
          <AnswerFact
            key={answer.name}
            answer={answer}
            severity={view.severity}
            timeZone={view.policy.timeZone}
            nowMs={minutes * MINUTE}
          />
        ))}
        <PolicyFact policy={view.policy} />
      </Facts>
    </Stack>
  );
}
