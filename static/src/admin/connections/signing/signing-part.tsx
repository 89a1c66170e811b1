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
import { learningText, takenText, signingPartWords as words } from './words';
import { useSigning, type SigningControl } from './use-signing';

function Refused({ view }: { readonly view: SigningView }): ReactElement {
  const lines = refusalLines(view.refused);
  return (
    <>
      {lines.length > 0 && (
        <>
          <p>{words.refusedInLastDay}</p>
          <ul className="bullets" aria-label={words.refusedCalls}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {view.forms.length > 0 && (
        <>
          <p>{words.signatureHeadersOfRefused}</p>
          <ul className="bullets" aria-label={words.headersOfRefusedCalls}>
            {view.forms.map(({ header, at }) => (
              <li key={header}>
                <code>{header === '' ? '(empty)' : header}</code>
                {words.firstOn(momentText(at, 'UTC'))}
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
          label={words.listenForHour}
          busyLabel={words.saving}
          isBusy={control.isBusy}
          onClick={control.listen}
        />
        {scheme !== null && (
          <Button
            label={words.takeExpectedWayAgain}
            isBusy={control.isBusy}
            onClick={() => {
              control.accept(null);
            }}
          />
        )}
        <Button label={words.refresh} isBusy={control.isBusy} onClick={() => void control.remote.refresh()} />
      </div>
      <p>{words.ifListsDeliveries(sourceName)}</p>
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
      {state.type === 'loading' && <p>{words.loading}</p>}
      {state.type === 'failed' && <p>{words.notLoaded(asSentence(state.reason))}</p>}
      {state.type === 'ready' &&
        (state.value.type === 'signing' ? (
          <Content connectionId={connectionId} view={state.value} control={signing} />
        ) : (
          <p>{state.value.type === 'no-permission' ? words.noPermission : words.thereIsNoSigning}</p>
        ))}
    </div>
  );
}
