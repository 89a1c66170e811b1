import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import type { PageControl } from '../page/page-control';
import { useReported } from '../page/use-reported';
import { resumedNotice } from './connection-notice';
import { atLeastText } from './arrivals/suspended-sentence';

/** Explains a pause, with a button to resume. */
export function PauseMessage({
  connection: { id, source, suspended },
  since,
  control,
}: {
  readonly connection: AdminConnection;
  readonly since: string;
  readonly control: PageControl;
}): ReactElement {
  const { isBusy, run } = useReported(control.report);
  const waiting =
    suspended.count === 0
      ? 'No deliveries since.'
      : `${atLeastText(suspended, 'delivery', 'deliveries')} stored.`;
  return (
    <Message tone="warning">
      <p>
        <strong>
          Paused since {momentText(since, 'UTC')}. {waiting}
        </strong>
      </p>
      <p>
        Deliveries are stored for up to 30 days and change no issue until you resume. Clocks of existing
        issues keep running and their notices are still sent.
        {source.apiHost !== null && ' No comparison or import starts.'}
      </p>
      <div>
        <Button
          label={`Resume “${id}”`}
          busyLabel="Resuming…"
          isBusy={isBusy}
          onClick={() =>
            void run(`Connection “${id}” could not be resumed.`, async () =>
              resumedNotice(id, await invokeAdmin('resumeConnection', { connectionId: id })),
            )
          }
        />
      </div>
    </Message>
  );
}
