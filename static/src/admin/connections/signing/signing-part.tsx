import type { ReactElement } from 'react';
import type { SigningView } from '../../../../../src/contract/signing';
import { momentText } from '../../../../../src/wording/moments';
import { refusalLines } from '../../../../../src/wording/signing-scheme-text';
import { useRemote } from '../../../remote/use-remote';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { NoticeArea } from '../../../ui/notice-area';
import type { PageControl } from '../../page/page-control';
import { SigningProposal } from './signing-proposal';
import { SigningTestForm } from './signing-test-form';
import { learningText, takenText } from './signing-words';
import { useSigning, type SigningControl } from './use-signing';

function Refused({ view }: { readonly view: SigningView }): ReactElement {
  const lines = refusalLines(view.refused);
  return (
    <>
      {lines.length > 0 && (
        <>
          <p>Refused in the last day, at least:</p>
          <ul className="bullets" aria-label="Refused calls">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {view.forms.length > 0 && (
        <>
          <p>
            Signature headers of refused calls that no secret here matches, with letters and digits masked.
            Anyone can send such a call.
          </p>
          <ul className="bullets" aria-label="Headers of refused calls">
            {view.forms.map(({ header, at }) => (
              <li key={header}>
                <code>{header === '' ? '(empty)' : header}</code>, first on {momentText(at, 'UTC')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Content({
  connectionId,
  view,
  control,
}: {
  readonly connectionId: string;
  readonly view: SigningView;
  readonly control: SigningControl;
}): ReactElement {
  const { scheme, sourceName } = view;
  return (
    <>
      <SigningProposal view={view} control={control} />
      <p>{takenText(view)}</p>
      <p>{learningText(view)}</p>
      <Refused view={view} />
      <div className="buttons">
        <Button
          label="Listen for an hour"
          busyLabel="Saving…"
          isBusy={control.isBusy}
          onClick={control.listen}
        />
        {scheme !== null && (
          <Button
            label="Take the expected way again"
            isBusy={control.isBusy}
            onClick={() => {
              control.accept(null);
            }}
          />
        )}
        <Button label="Refresh" isBusy={control.isBusy} onClick={() => void control.remote.refresh()} />
      </div>
      <p>
        If {sourceName} lists deliveries that got a 401, copy one of them here. The app says which secret and
        way of signing it fits.
      </p>
      <SigningTestForm connectionId={connectionId} view={view} control={control} />
    </>
  );
}

/** How deliveries are signed: what is accepted, what was refused, and how the app can learn another way. */
export function SigningPart({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const signing = useSigning(connectionId, control);
  const state = useRemote(signing.remote);
  return (
    <div className="part">
      <NoticeArea notice={signing.notice} />
      {state.type === 'loading' && <p>Loading…</p>}
      {state.type === 'failed' && (
        <p>This could not be loaded. The server answered: {asSentence(state.reason)}</p>
      )}
      {state.type === 'ready' &&
        (state.value.type === 'signing' ? (
          <Content connectionId={connectionId} view={state.value} control={signing} />
        ) : (
          <p>
            {state.value.type === 'no-permission'
              ? 'You are no longer a Jira administrator.'
              : 'There is no signing secret to sign with yet.'}
          </p>
        ))}
    </div>
  );
}
