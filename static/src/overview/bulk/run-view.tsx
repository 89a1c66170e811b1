import type { ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { IssueLink } from '../../ui/issue-link';
import { bulkWords } from '../words/bulk-words';
import { canRepeat, countsOf, isEnded, leftOf, needsPreview, type Run, type RunItem } from '../run/run';

const words = bulkWords.run;

function stateText(state: RunItem['state']): string {
  return isEnded(state) ? words.outcomeText(state) : words.states[state];
}

function Results({ run, siteUrl }: { readonly run: Run; readonly siteUrl: string }): ReactElement {
  return (
    <StackTable label={words.results} columns={Object.values(words.columns)}>
      {run.items.map(({ issueId, key, state }) => (
        <StackRow key={issueId}>
          <StackCell>
            <IssueLink issueKey={key} siteUrl={siteUrl} />
          </StackCell>
          <StackCell of={words.columns.result}>{stateText(state)}</StackCell>
        </StackRow>
      ))}
    </StackTable>
  );
}

/** A run while it goes on, while it is stopped, and its results. */
export function RunView({
  run,
  isRunning,
  isStopping,
  isBusy,
  siteUrl,
  onStop,
  onGoOn,
  onRepeat,
  onPreviewAgain,
  onClose,
}: {
  readonly run: Run;
  readonly isRunning: boolean;
  readonly isStopping: boolean;
  /** True while the server is asked for another preview. */
  readonly isBusy: boolean;
  readonly siteUrl: string;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onRepeat: () => void;
  readonly onPreviewAgain: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const counts = countsOf(run);
  const left = leftOf(run);
  const toRepeat = run.items.filter(({ state }) => canRepeat(state)).length;
  const toPreview = run.items.filter(({ state }) => needsPreview(state)).length;
  const title = words.title[run.wanted.type];
  const stoodText = left > 0 ? words.stopped(counts) : words.ended(counts);
  return (
    <>
      <p role="status">{isRunning ? words.said(counts) : stoodText}</p>
      {isRunning && <Progress label={title} part={counts.ended / counts.all} text={words.progress(counts)} />}
      {isRunning && <p className="small subtle">{words.leave}</p>}
      <div className="buttons">
        {isRunning ? (
          <Button label={words.stop} busyLabel={words.stopping} isBusy={isStopping} onClick={onStop} />
        ) : (
          <>
            {left > 0 && <Button look="primary" label={words.goOn(left)} onClick={onGoOn} />}
            {left === 0 && toRepeat > 0 && <Button label={words.again(toRepeat)} onClick={onRepeat} />}
            {left === 0 && toPreview > 0 && (
              <Button
                label={words.previewAgain(toPreview)}
                busyLabel={bulkWords.form.previewing}
                isBusy={isBusy}
                onClick={onPreviewAgain}
              />
            )}
            <Button label={left > 0 ? words.discard : words.close} isBusy={isBusy} onClick={onClose} />
          </>
        )}
      </div>
      <Results run={run} siteUrl={siteUrl} />
    </>
  );
}
