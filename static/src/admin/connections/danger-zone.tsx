import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { PreviewDeleteResult } from '../../../../src/contract/connections';
import type { SourceView } from '../../../../src/contract/sources';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { FormField } from '../form/form-field';
import { refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { lineOf } from '../../ui/line-of';
import { useNavigation } from '../page/use-navigation';
import { InputForm } from '../form/input-form';
import { useReported } from '../page/use-reported';
import { deletedNotice, pausedNotice } from './connection-notice';
import { atLeastText } from './arrivals/suspended-sentence';
import './connection.css';

type Preview = Extract<PreviewDeleteResult, { type: 'preview' }>;

function DeleteForm({
  connectionId,
  source,
  preview: { openIssues, deadLetters, suspended },
  control,
  onCancel,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly preview: Preview;
  readonly control: PageControl;
  readonly onCancel: () => void;
}): ReactElement {
  const { go } = useNavigation();
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { run } = useReported(control.report);
  const remove = (entered: FormData): void => {
    const typedId = lineOf(entered, 'typedId');
    setIsBusy(true);
    void run(`Connection “${connectionId}” could not be deleted.`, async () => {
      const result = await invokeAdmin('deleteConnection', { connectionId, typedId });
      setIsBusy(false);
      setProblem(result.type === 'invalid' ? { text: result.problem } : null);
      if (result.type === 'invalid') return null;
      if (result.type === 'deleted') go('connections');
      return deletedNotice(connectionId, source, result);
    });
  };
  return (
    <InputForm
      className="in-place"
      aria-label={`Delete ${connectionId}`}
      problems={problem}
      isBusy={isBusy}
      onSend={remove}
      onCancel={onCancel}
    >
      <p>
        <strong>What deleting “{connectionId}” does:</strong>
      </p>
      <ul className="bullets">
        <li>
          {openIssues.count === 0
            ? 'It has no open issue.'
            : `${atLeastText(openIssues, 'open issue')}: they stay in Jira with their last due date, but their clocks stop updating, no notices are sent, and no figure or search counts them as open or overdue. Their panels say that the connection was deleted.`}
        </li>
        {source.hasWebhook && (
          <li>Its secrets and its API token are removed: deliveries are then refused with 401.</li>
        )}
        {deadLetters.count > 0 && (
          <li>{atLeastText(deadLetters, 'dead letter')}: they are deleted for good.</li>
        )}
        {suspended.count > 0 && (
          <li>
            {atLeastText(suspended, 'stored delivery', 'stored deliveries')}: they are deleted for good.
          </li>
        )}
        <li>
          The case of each submission is kept as evidence.
          {source.words.program !== null &&
            ' Another connection to the same program takes over an issue with its next delivery.'}
        </li>
      </ul>
      <FormField
        name="typedId"
        label="Name of the connection"
        hint={`Type “${connectionId}” to confirm.`}
        problem={problem?.text}
        takesFocus
      />
      <div className="buttons">
        <Button type="submit" look="danger" label="Delete connection" busyLabel="Deleting…" isBusy={isBusy} />
        <Button label="Keep" isBusy={isBusy} onClick={onCancel} />
      </div>
    </InputForm>
  );
}

/** Pauses or deletes a connection. */
export function DangerZone({
  connection: { id, source, pausedSince },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const { isBusy, run } = useReported(control.report);
  const [preview, setPreview] = useState<Preview | null>(null);
  const ask = (): void => {
    void run(`The effects of deleting “${id}” could not be loaded.`, async () => {
      const result = await invokeAdmin('previewDelete', { connectionId: id });
      if (result.type !== 'preview') return refusedNotice(id, result);
      setPreview(result);
      return null;
    });
  };
  return (
    <div className="part">
      {pausedSince === null && (
        <>
          <p>
            Pausing stores deliveries for up to 30 days and writes nothing to Jira until you resume. Clocks of
            existing issues keep running and their notices are still sent: deadlines do not stop.
            {source.apiHost !== null &&
              ' No comparison or import starts meanwhile; a running one continues, and its findings are stored too.'}
          </p>
          <div>
            <Button
              label={`Pause “${id}”`}
              busyLabel="Pausing…"
              isBusy={isBusy}
              onClick={() =>
                void run(`Connection “${id}” could not be paused.`, async () =>
                  pausedNotice(id, await invokeAdmin('pauseConnection', { connectionId: id })),
                )
              }
            />
          </div>
        </>
      )}
      {preview === null ? (
        <div>
          <Button label={`Delete “${id}”…`} busyLabel="Loading…" isBusy={isBusy} onClick={ask} />
        </div>
      ) : (
        <DeleteForm
          connectionId={id}
          source={source}
          preview={preview}
          control={control}
          onCancel={() => {
            setPreview(null);
          }}
        />
      )}
    </div>
  );
}
