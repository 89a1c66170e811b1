import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { invokePanel } from '../bridge/invoke';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { NoticeArea } from '../ui/notice-area';
import type { PanelControl } from './panel-control';
import { useLinking } from './use-linking';
import { formWords } from './words/form-words';
import { unlinkWords } from './words/link-words';
import './decision-form.css';

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
  const headingId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { notice, isBusy, take } = useLinking(control, close);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const submit = (): void => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    void take(() => invokePanel('unlinkSubmission', { version, reason }), unlinkWords.unlinked);
  };
  return (
    <section
      className="decision"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        close();
      }}
    >
      <Heading as="h3" size="xxsmall" id={headingId}>
        {unlinkWords.action}
      </Heading>
      <NoticeArea notice={notice} />
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) submit();
        }}
      >
        <p>{unlinkWords.intro}</p>
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
              }}
              {...attributes}
            />
          )}
        </Field>
        <div className="decision-buttons">
          <Button
            type="submit"
            look="danger"
            label={unlinkWords.confirm}
            busyLabel={formWords.confirming}
            isBusy={isBusy}
          />
          <Button label={formWords.cancel} isBusy={isBusy} onClick={close} />
        </div>
      </form>
    </section>
  );
}
