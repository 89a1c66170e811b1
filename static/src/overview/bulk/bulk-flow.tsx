import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { Button } from '../../ui/button';
import { NoticeArea } from '../../ui/notice-area';
import { bulkWords } from '../words/bulk-words';
import { BulkForm } from './bulk-form';
import { PlannedTable } from './planned-table';
import { RunView } from './run-view';
import { leftOf, madeIn, type RunKind, type Subject } from '../run/run';
import type { Runner } from '../run/runner';
import { useBulk } from './use-bulk';

const words = bulkWords.planned;

/**
 * The changes of several issues: input, preview, progress, results. Escape goes back a step, but does not stop a run.
 * @param begun a run that goes on, or shows its results; `null` begins with the input.
 */
export function BulkFlow({
  kind,
  issues,
  begun,
  viewer,
  onRan,
  onClose,
}: {
  readonly kind: RunKind;
  readonly issues: readonly Subject[];
  readonly begun: Runner | null;
  readonly viewer: Viewer;
  /** Called when a run has come to its end, or stands. @param issueIds of those that it has changed. */
  readonly onRan: (issueIds: readonly string[]) => void;
  /** @param hasRun true if issues may have been changed. */
  readonly onClose: (hasRun: boolean) => void;
}): ReactElement {
  const headingId = useId();
  const body = useRef<HTMLDivElement>(null);
  // The list may change meanwhile.
  const [subjects] = useState(issues);
  const bulk = useBulk(subjects, begun, viewer, onClose);
  const { step, isBusy, notice } = bulk;
  const shown = useRef(step.type);
  useEffect(() => {
    // The form takes the focus itself, and what was there before anybody did something takes none.
    if (step.type !== 'filling' && step.type !== shown.current) body.current?.focus();
    shown.current = step.type;
  }, [step.type]);
  const isRunning = step.type === 'running' && step.state.isRunning;
  const ranBefore = useRef(isRunning);
  useEffect(() => {
    if (ranBefore.current && !isRunning && step.type === 'running') onRan(madeIn(step.state.run));
    ranBefore.current = isRunning;
  }, [isRunning, step, onRan]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isBusy) return;
    event.stopPropagation();
    if (step.type === 'planned') bulk.goBack();
    else if (step.type === 'filling') bulk.cancel();
  };
  return (
    <section className="bulk-flow" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <Heading as="h3" size="xsmall" id={headingId}>
        {bulkWords.names[kind]}
      </Heading>
      {begun !== null && step.type === 'running' && <p>{bulkWords.kept(leftOf(step.state.run))}</p>}
      <NoticeArea notice={notice} />
      {begun === null && (
        <BulkForm
          kind={kind}
          issues={subjects}
          isHidden={step.type !== 'filling'}
          isBusy={isBusy}
          onPreview={(wanted) => void bulk.preview(wanted)}
          onCancel={bulk.cancel}
        />
      )}
      {step.type !== 'filling' && (
        <div className="bulk-step" role="group" aria-labelledby={headingId} ref={body} tabIndex={-1}>
          {step.type === 'planned' ? (
            <>
              <p>
                <strong>{words.summary(step.planned.run.items.length, step.planned.left.length)}</strong>
              </p>
              <div className="buttons">
                {step.planned.run.items.length > 0 && (
                  <Button
                    look="primary"
                    label={words.confirm(kind, step.planned.run.items.length)}
                    onClick={bulk.confirm}
                  />
                )}
                <Button label={words.back} onClick={bulk.goBack} />
              </div>
              <PlannedTable planned={step.planned} siteUrl={viewer.siteUrl} />
            </>
          ) : (
            <RunView
              run={step.state.run}
              isRunning={step.state.isRunning}
              isStopping={step.isStopping}
              isBusy={isBusy}
              siteUrl={viewer.siteUrl}
              onStop={bulk.stop}
              onGoOn={bulk.goOn}
              onRepeat={bulk.repeat}
              onPreviewAgain={() => void bulk.previewAgain()}
              onClose={bulk.close}
            />
          )}
        </div>
      )}
    </section>
  );
}
