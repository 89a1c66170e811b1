import { useEffect, useRef, useState, type ComponentProps, type ReactElement } from 'react';
import { invokePanel } from '../bridge/invoke';
import { createRemote, type Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import type { Notice } from '../ui/notice-area';
import { linkNotice } from './link-notice';
import { LinkingForm, LinkingFrame } from './linking-form';
import type { PanelControl } from './panel-control';
import { useLinking } from './use-linking';
import { formWords } from './words/form-words';
import { unlinkWords } from './words/link-words';

/** The form, for somebody who may unlink the issue. */
function AllowedForm({
  version,
  control,
  close,
}: {
  /** Of the case, as the panel shows it. */
  readonly version: number;
  readonly control: PanelControl;
  readonly close: () => void;
}): ReactElement {
  const input = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { notice, isBusy, take } = useLinking(control, close);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const unlink = (): void => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    void take(() => invokePanel('unlinkSubmission', { version, reason }), unlinkWords.unlinked);
  };
  return (
    <LinkingFrame title={unlinkWords.action} notice={notice} isBusy={isBusy} onEscape={close}>
      <LinkingForm
        intro={unlinkWords.intro}
        send={{ label: unlinkWords.confirm, busyLabel: formWords.confirming, look: 'danger' }}
        isBusy={isBusy}
        onSend={unlink}
        close={close}
      >
        <Field
          name="reason"
          label={unlinkWords.reason}
          hint={unlinkWords.hint}
          problem={isMissing ? unlinkWords.missing : undefined}
        >
          {(attributes) => (
            <textarea
              ref={input}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                setIsMissing(false);
              }}
              {...attributes}
            />
          )}
        </Field>
      </LinkingForm>
    </LinkingFrame>
  );
}

type May = Awaited<ReturnType<typeof invokePanel<'mayUnlink'>>>;

function Asked({
  may,
  ...form
}: { readonly may: Remote<May> } & ComponentProps<typeof AllowedForm>): ReactElement {
  const state = useRemote(may);
  if (state.type === 'ready' && state.value.type === 'allowed') return <AllowedForm {...form} />;
  const { close } = form;
  const notice: Notice | null =
    state.type === 'failed'
      ? { tone: 'danger', text: state.reason }
      : state.type === 'ready' && state.value.type !== 'allowed'
        ? linkNotice(state.value)
        : null;
  return (
    <LinkingFrame title={unlinkWords.action} notice={notice} isBusy={false} onEscape={close}>
      {notice === null && <p role="status">{unlinkWords.asking}</p>}
      <Button label={unlinkWords.close} onClick={close} />
    </LinkingFrame>
  );
}

/** Unlinks the issue from its submission, with a reason. Whoever may not is told so before they write one. */
export function UnlinkForm(form: ComponentProps<typeof AllowedForm>): ReactElement {
  const [may] = useState(() => createRemote(() => invokePanel('mayUnlink')));
  return <Asked may={may} {...form} />;
}
