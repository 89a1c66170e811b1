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
import { pauseMessageWords as words } from './words';

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
      ? words.noDeliveriesSince
      : words.stored(atLeastText(suspended, 'delivery', 'deliveries'));
  return (
    <Message tone="warning">
      <p>
        <strong>{words.pausedSince(momentText(since, 'UTC'), waiting)}</strong>
      </p>
      <p>
        {words.deliveriesAreStored}
        {source.apiHost !== null && ` ${words.noComparisonOrImport}`}
      </p>
      <div>
        <Button
          label={words.resume(id)}
          busyLabel={words.resuming}
          isBusy={isBusy}
          onClick={() =>
            void run(words.notResumed(id), async () =>
              resumedNotice(id, await invokeAdmin('resumeConnection', { connectionId: id })),
            )
          }
        />
      </div>
    </Message>
  );
}
