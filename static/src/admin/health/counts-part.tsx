import { useState, type ReactElement } from 'react';
import type { CountsResult } from '../../../../src/contract/figures';
import { agoText } from '../../../../src/wording/figures';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote, type Remote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Button } from '../../ui/button';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { Loading } from '../../ui/loading';
import { NoticeArea } from '../../ui/notice-area';
import { RemoteFailure } from '../../ui/remote-failure';
import type { Notice } from '../page/notice';
import { useReported } from '../page/use-reported';
import { countWords as words } from './count-words';
import { countsPartWords } from './figures/words';

function Counts({ counts }: { readonly counts: Remote<CountsResult> }): ReactElement | null {
  const state = useRemote(counts);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [latest, setLatest] = useState('');
  const { isBusy, run } = useReported((next) => {
    setNotice(next);
    return counts.refresh();
  });
  if (state.type === 'loading') return <Loading text={countsPartWords.loading} />;
  if (state.type === 'failed') return <RemoteFailure what={words.notLoaded} state={state} remote={counts} />;
  if (state.value.type === 'no-permission') return null;
  const { now } = state.value;
  const countAgain = (connectionId: string): void => {
    if (isBusy) return;
    setLatest(connectionId);
    void run(words.failed, async () => {
      const { type } = await invokeAdmin('recount', { connectionId });
      return type === 'queued'
        ? { tone: 'success', text: words.started(connectionId) }
        : { tone: 'danger', text: words.refused };
    });
  };
  return (
    <div className="part">
      <p>{words.about}</p>
      <NoticeArea notice={notice} />
      <StackTable label={words.label} columns={words.columns}>
        {state.value.counts.map(({ connectionId, asOf, running, lastRebuild }) => (
          <StackRow key={connectionId}>
            <StackCell of={words.columns[0]}>{connectionId}</StackCell>
            <StackCell of={words.columns[1]}>
              {asOf === null ? words.never : agoText(asOf, now)}
              {running !== null && <span className="own-line subtle">{words.running(running)}</span>}
            </StackCell>
            <StackCell of={words.columns[2]}>{words.lastRebuild(lastRebuild, now)}</StackCell>
            <StackCell>
              <Button
                label={words.again(connectionId)}
                busyLabel={words.busy}
                isBusy={isBusy && latest === connectionId}
                onClick={() => {
                  countAgain(connectionId);
                }}
              />
            </StackCell>
          </StackRow>
        ))}
      </StackTable>
    </div>
  );
}

/** How far the count of each connection's cases is, and a button to count all of them again. */
export function CountsPart(): ReactElement {
  const [counts] = useState(() => createRemote(() => invokeAdmin('listCounts')));
  return <Counts counts={counts} />;
}
