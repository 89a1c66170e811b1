import { useState, type ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { momentText } from '../../../../../src/wording/moments';
import { invokeAdmin } from '../../../bridge/invoke';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { AskAgain } from '../../page/ask-again';
import { atLeastText } from '../suspended-sentence';
import { failedNotice, type Notice } from '../../page/notice';
import { PlaceLink } from '../../page/place-link';
import { discardedNotice } from './set-up-notice';
import { stepNames, wizardSteps } from './wizard-steps';
import './setup.css';

function Unfinished({
  setUp: { id, program, next, begunAt, suspended },
  report,
}: {
  readonly setUp: SetUpView;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const discard = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await report(discardedNotice(id, await invokeAdmin('discardSetUp', { id })));
    } catch (error) {
      await report(failedNotice(`The set-up of “${id}” could not be thrown away.`, error));
    }
    setIsBusy(false);
  };
  return (
    <li className="card part">
      <p>
        <strong>{id}</strong> <Lozenge tone="discovery">Set-up unfinished</Lozenge>
      </p>
      <p>
        For program “{program}”, begun on {momentText(begunAt, 'UTC')}. Next is step{' '}
        {wizardSteps.indexOf(next) + 1} of {wizardSteps.length}: {stepNames[next]}.
        {suspended.count > 0 && ` Kept until it is on: ${atLeastText(suspended, 'delivery', 'deliveries')}.`}
      </p>
      {isAsking ? (
        <AskAgain
          label={`Throw the set-up of ${id} away`}
          confirm="Throw away"
          busyLabel="Throwing away…"
          isBusy={isBusy}
          onConfirm={() => void discard()}
          onCancel={() => {
            setIsAsking(false);
          }}
        >
          <p>What was entered is forgotten, the signing secret too, and what came in for it is given up.</p>
        </AskAgain>
      ) : (
        <div className="buttons set-up-actions">
          <PlaceLink to="connections" connectionId={id}>{`Go on with “${id}”`}</PlaceLink>
          <Button
            label={`Throw “${id}” away…`}
            onClick={() => {
              setIsAsking(true);
            }}
          />
        </div>
      )}
    </li>
  );
}

/** Connections that somebody has begun to set up. */
export function UnfinishedSetUps({
  setUps,
  report,
}: {
  readonly setUps: readonly SetUpView[];
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  return (
    <ul className="plain-list part" aria-label="Unfinished set-ups">
      {setUps.map((setUp) => (
        <Unfinished key={setUp.id} setUp={setUp} report={report} />
      ))}
    </ul>
  );
}
