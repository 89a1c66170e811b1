import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AnswerPreview, AnswersView } from '../../../src/contract/answers';
import type { AnswerTo } from '../../../src/domain/conversation/conversation';
import { invokePanel } from '../bridge/invoke';
import { Field } from '../ui/field';
import type { Notice } from '../ui/notice-area';
import { answerNotice } from './answer-notice';
import { AnswerPreviewStep } from './answer-preview-step';
import { LinkingForm, LinkingFrame } from './linking-form';
import { answerWords } from './words/answer-words';
import { previewFailedNotice, unknownNotice } from './words/decision-notice';
import { formWords } from './words/form-words';

/** Writes an answer: an empty form, then exactly what would be sent, and for the researcher one question more. */
export function AnswerForm({
  to,
  sourceName,
  close,
  onSent,
}: {
  readonly to: AnswerTo;
  readonly sourceName: string;
  readonly close: () => void;
  readonly onSent: (view: AnswersView) => void;
}): ReactElement {
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [preview, setPreview] = useState<AnswerPreview | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    if (preview === null) input.current?.focus();
  }, [preview]);

  const ask = async (): Promise<void> => {
    setIsMissing(text.trim() === '');
    if (text.trim() === '') return;
    setIsBusy(true);
    setNotice(null);
    try {
      const result = await invokePanel('previewAnswer', { to, text });
      if (result.type === 'preview') setPreview(result);
      else setNotice(answerNotice(result, sourceName));
    } catch (error) {
      setNotice(previewFailedNotice(error));
    }
    setIsBusy(false);
  };
  const send = async ({ digest }: AnswerPreview): Promise<void> => {
    setIsBusy(true);
    setNotice(null);
    try {
      const result = await invokePanel('sendAnswer', { to, text, digest });
      if (result.type === 'done') {
        onSent(result.view);
        return;
      }
      setPreview(result.type === 'changed' ? result.preview : null);
      setNotice(answerNotice(result, sourceName));
    } catch (error) {
      setPreview(null);
      setNotice(unknownNotice(error));
    }
    setIsBusy(false);
  };
  const goBack = (): void => {
    setPreview(null);
    setNotice(null);
  };
  return (
    <LinkingFrame
      title={to === 'team' ? answerWords.toTeam(sourceName) : answerWords.toResearcher}
      notice={notice}
      isBusy={isBusy}
      onEscape={preview === null ? close : goBack}
    >
      {preview === null ? (
        <LinkingForm
          intro={to === 'team' ? answerWords.teamIntro(sourceName) : answerWords.researcherIntro}
          send={{ label: formWords.preview, busyLabel: formWords.previewing, look: 'primary' }}
          isBusy={isBusy}
          onSend={() => void ask()}
          close={close}
        >
          <Field
            name="text"
            label={answerWords.text}
            hint={answerWords.textHint(sourceName)}
            problem={isMissing ? answerWords.missing : undefined}
          >
            {(attributes) => (
              <textarea
                ref={input}
                rows={6}
                maxLength={10_000}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                }}
                {...attributes}
              />
            )}
          </Field>
        </LinkingForm>
      ) : (
        <AnswerPreviewStep
          key={preview.digest}
          preview={preview}
          sourceName={sourceName}
          isBusy={isBusy}
          onSend={() => void send(preview)}
          onBack={goBack}
          onCancel={close}
        />
      )}
    </LinkingFrame>
  );
}
