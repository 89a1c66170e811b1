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
import { dangerZoneWords as words } from './words';
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
    void run(words.notDeleted(connectionId), async () => {
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
      aria-label={words.deleteForm(connectionId)}
      problems={problem}
      isBusy={isBusy}
      onSend={remove}
      onCancel={onCancel}
    >
      <p>
        <strong>{words.whatDeletingDoes(connectionId)}</strong>
      </p>
      <ul className="bullets">
        <li>
          {openIssues.count === 0
            ? words.itHasNoOpen
            : words.theyStayInJira(atLeastText(openIssues, 'open issue'))}
        </li>
        {source.hasWebhook && <li>{words.itsSecrets}</li>}
        {deadLetters.count > 0 && <li>{words.theyAreDeleted(atLeastText(deadLetters, 'dead letter'))}</li>}
        {suspended.count > 0 && (
          <li>{words.theyAreDeleted(atLeastText(suspended, 'stored delivery', 'stored deliveries'))}</li>
        )}
        <li>
          {words.caseOfEachSubmission}
          {source.words.program !== null && ` ${words.anotherConnectionToSame}`}
        </li>
      </ul>
      <FormField
        name="typedId"
        label={words.nameOfConnection}
        hint={words.typeToConfirm(connectionId)}
        problem={problem?.text}
        takesFocus
      />
      <div className="buttons">
        <Button
          type="submit"
          look="danger"
          label={words.deleteConnection}
          busyLabel={words.deleting}
          isBusy={isBusy}
        />
        <Button label={words.keep} isBusy={isBusy} onClick={onCancel} />
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
    void run(words.notLoaded(id), async () => {
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
            {words.pausingStoresDeliveries}
            {source.apiHost !== null && ` ${words.noComparisonOrImport}`}
          </p>
          <div>
            <Button
              label={words.pause(id)}
              busyLabel={words.pausing}
              isBusy={isBusy}
              onClick={() =>
                void run(words.notPaused(id), async () =>
                  pausedNotice(id, await invokeAdmin('pauseConnection', { connectionId: id })),
                )
              }
            />
          </div>
        </>
      )}
      {preview === null ? (
        <div>
          <Button label={words.deleteNamed(id)} busyLabel={words.loading} isBusy={isBusy} onClick={ask} />
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
