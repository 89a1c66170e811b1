import { useEffect, useRef, useState, type ReactElement } from 'react';
import { invokePanel } from '../bridge/invoke';
import { LinkPreviewFacts } from '../linking/link-preview';
import { linkPreviewWords } from '../linking/words';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { LinkingForm, LinkingFrame } from './linking-form';
import type { PanelControl } from './panel-control';
import { useLinking } from './use-linking';
import { formWords } from './words/form-words';
import { linkWords } from './words/link-words';
import { panelWords } from './words/panel-words';

/** Links the issue to a submission that has none: its id, then what would change, then the link. */
export function LinkForm({
  control,
  close,
}: {
  readonly control: PanelControl;
  readonly close: () => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const confirming = useRef<HTMLDivElement>(null);
  const [submission, setSubmission] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { notice, isBusy, preview, ask, take, goBack } = useLinking(control, close);
  useEffect(() => {
    (preview === null ? input.current : confirming.current)?.focus();
  }, [preview]);

  const askForPreview = (): void => {
    setIsMissing(submission.trim() === '');
    if (submission.trim() !== '') void ask(() => invokePanel('previewLink', { submission }));
  };
  return (
    <LinkingFrame
      title={panelWords.linkActions}
      notice={notice}
      isBusy={isBusy}
      onEscape={preview === null ? close : goBack}
    >
      {preview === null ? (
        <LinkingForm
          intro={linkWords.intro}
          send={{ label: formWords.preview, busyLabel: formWords.previewing, look: 'primary' }}
          isBusy={isBusy}
          onSend={askForPreview}
          close={close}
        >
          <Field
            name="submission"
            label={linkWords.submission}
            hint={linkWords.hint}
            problem={isMissing ? linkWords.missing : undefined}
          >
            {(attributes) => (
              <input
                ref={input}
                type="text"
                maxLength={2000}
                value={submission}
                onChange={(event) => {
                  setSubmission(event.target.value);
                  setIsMissing(false);
                }}
                {...attributes}
              />
            )}
          </Field>
        </LinkingForm>
      ) : (
        <div
          className="confirm-step"
          role="group"
          aria-label={linkPreviewWords.changes}
          ref={confirming}
          tabIndex={-1}
        >
          <LinkPreviewFacts preview={preview} />
          <div className="decision-buttons">
            <Button
              look="primary"
              label={linkWords.confirm}
              busyLabel={formWords.confirming}
              isBusy={isBusy}
              onClick={() =>
                void take(
                  () => invokePanel('linkSubmission', { submission, version: preview.version }),
                  linkWords.linked,
                )
              }
            />
            <Button label={formWords.back} isBusy={isBusy} onClick={goBack} />
            <Button look="subtle" label={formWords.cancel} isBusy={isBusy} onClick={close} />
          </div>
        </div>
      )}
    </LinkingFrame>
  );
}
