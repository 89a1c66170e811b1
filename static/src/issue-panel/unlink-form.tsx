import { useEffect, useRef, useState, type ReactElement } from 'react';
import { invokePanel } from '../bridge/invoke';
import { Field } from '../ui/field';
import { LinkingForm, LinkingFrame } from './linking-form';
import type { PanelControl } from './panel-control';
import { useLinking } from './use-linking';
import { formWords } from './words/form-words';
import { unlinkWords } from './words/link-words';

/** Unlinks the issue from its submission, with a reason. */
export function UnlinkForm({
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
