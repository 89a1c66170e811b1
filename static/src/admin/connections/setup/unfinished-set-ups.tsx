import { useState, type ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { momentText } from '../../../../../src/wording/moments';
import { invokeAdmin } from '../../../bridge/invoke';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { AskAgain } from '../../page/ask-again';
import { atLeastText } from '../arrivals/suspended-sentence';
import { failedNotice, type Notice } from '../../page/notice';
import { PlaceLink } from '../../page/place-link';
import { discardedNotice } from './set-up-notice';
import { stepNames, wizardSteps } from './wizard-steps';
import { unfinishedSetUpsWords as words } from './words';
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
      await report(failedNotice(words.notDiscarded(id), error));
    }
    setIsBusy(false);
  };
  return (
    <li className="card part">
      <p>
        <strong>{id}</strong> <Lozenge tone="discovery">{words.setupUnfinished}</Lozenge>
      </p>
      <p>
        {words.forProgramStarted(
          program,
          momentText(begunAt, 'UTC'),
          wizardSteps.indexOf(next) + 1,
          wizardSteps.length,
          stepNames[next],
        )}
        {suspended.count > 0 && words.storedUntil(atLeastText(suspended, 'delivery', 'deliveries'))}
      </p>
      {isAsking ? (
        <AskAgain
          label={words.discardSetup(id)}
          confirm={words.confirmDiscard}
          busyLabel={words.discarding}
          isBusy={isBusy}
          onConfirm={() => void discard()}
          onCancel={() => {
            setIsAsking(false);
          }}
        >
          <p>{words.thisDeletesYourEntries}</p>
        </AskAgain>
      ) : (
        <div className="buttons set-up-actions">
          <PlaceLink to="connections" connectionId={id}>
            {words.continue(id)}
          </PlaceLink>
          <Button
            label={words.discard(id)}
            onClick={() => {
              setIsAsking(true);
            }}
          />
        </div>
      )}
    </li>
  );
}

/** Unfinished setups of connections. */
export function UnfinishedSetUps({
  setUps,
  report,
}: {
  readonly setUps: readonly SetUpView[];
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  return (
    <ul className="plain-list part" aria-label={words.unfinishedSetups}>
      {setUps.map((setUp) => (
        <Unfinished key={setUp.id} setUp={setUp} report={report} />
      ))}
    </ul>
  );
}
