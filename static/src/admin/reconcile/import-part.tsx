import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../src/contract/connections';
import type { ComparisonView, ImportView } from '../../../../src/contract/reconcile';
import type { SourceView } from '../../../../src/contract/sources';
import { importSentence, requestText } from '../../../../src/wording/import-words';
import { NoticeArea } from '../../ui/notice-area';
import type { PageControl } from '../page/page-control';
import { isAtWork } from '../page/connection-health';
import { ImportCount } from './import-count';
import { ImportEnd } from './import-end';
import { ImportForm } from './import-form';
import { ImportOff } from './import-off';
import { ImportProgress } from './import-progress';
import { useImport } from './use-import';
import { importPartWords as words } from './words';
import './import.css';

/** The stages of an import: selection, dry run, result. Only one of them is shown. */
export function ImportPart({
  connectionId,
  job,
  offBecause,
  settings,
  source,
  control: { health },
}: {
  readonly connectionId: string;
  readonly job: ImportView | null;
  readonly offBecause: Extract<ComparisonView, { type: 'off' }>['because'] | null;
  readonly settings: ConnectionSettings;
  readonly source: SourceView;
  readonly control: PageControl;
}): ReactElement {
  const [isChoosing, setIsChoosing] = useState(false);
  const { isBusy, notice, problems, count, start, cancel } = useImport(connectionId, health);
  const stage = job === null ? null : `${job.id} ${job.phase}`;
  const sentence = useRef<HTMLParagraphElement>(null);
  const wasUsed = useRef(false);
  useEffect(() => {
    // The focused element may have gone with the previous stage.
    if (wasUsed.current && document.activeElement === document.body)
      sentence.current?.focus({ preventScroll: true });
  }, [stage, isChoosing]);

  const choose = (): void => {
    setIsChoosing(true);
  };
  const isFormShown = job === null || (isChoosing && !isAtWork(job));
  return (
    <div
      className="part import-part"
      onFocus={() => {
        wasUsed.current = true;
      }}
    >
      <NoticeArea notice={notice} />
      <p role="status" ref={sentence} tabIndex={-1} className="notice">
        {job !== null && <strong>{importSentence(job)}</strong>}
      </p>
      {job !== null && <p className="small subtle">{words.chosen(requestText(job.request))}</p>}
      {job !== null && isAtWork(job) && (
        <ImportProgress
          job={job}
          isBusy={isBusy}
          onCancel={() => {
            cancel(job.id);
          }}
        />
      )}
      {job !== null &&
        !isAtWork(job) &&
        !isFormShown &&
        (job.phase === 'counted' ? (
          <ImportCount
            job={job}
            settings={settings}
            source={source}
            isOff={offBecause !== null}
            isBusy={isBusy}
            onStart={() => {
              start(job.id);
            }}
            onChoose={choose}
          />
        ) : (
          <ImportEnd job={job} isOff={offBecause !== null} onChoose={choose} />
        ))}
      {offBecause !== null && <ImportOff connectionId={connectionId} because={offBecause} source={source} />}
      {isFormShown && offBecause === null && (
        <ImportForm
          connectionId={connectionId}
          source={source}
          problems={problems}
          isBusy={isBusy}
          takesFocus={isChoosing}
          onCount={(request) => {
            void count(request).then((isStarted) => {
              if (isStarted) setIsChoosing(false);
            });
          }}
          {...(job !== null && {
            onCancel: () => {
              setIsChoosing(false);
            },
          })}
        />
      )}
    </div>
  );
}
