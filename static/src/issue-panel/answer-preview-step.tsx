import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AnswerPreview } from '../../../src/contract/answers';
import { Button } from '../ui/button';
import { Fact, Facts } from '../ui/facts';
import { Message } from '../ui/message';
import { answerWords, inJiraText } from './words/answer-words';
import { formWords } from './words/form-words';
import './confirm-step.css';
import './answer-text.css';

/** Exactly what is sent, to whom and in whose name. What goes to the researcher is asked about once more. */
export function AnswerPreviewStep({
  preview,
  sourceName,
  isBusy,
  onSend,
  onBack,
  onCancel,
}: {
  readonly preview: AnswerPreview;
  readonly sourceName: string;
  readonly isBusy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    group.current?.focus();
  }, [isAsking]);
  const { to, body, readers, sender, submissionId, inJira } = preview;
  const isToAll = to === 'researcher';
  return (
    <div className="confirm-step" role="group" aria-label={answerWords.whatIsSent} ref={group} tabIndex={-1}>
      {isAsking && (
        <Message tone="warning">
          <p>
            <strong>{answerWords.sureTitle}</strong>
          </p>
          <p>{answerWords.sureText}</p>
        </Message>
      )}
      <Facts>
        <Fact name={answerWords.readBy} isWide>
          <strong>{readers}</strong>
        </Fact>
        <Fact name={answerWords.inTheNameOf} isWide>
          <bdi>{answerWords.sender(sender, sourceName)}</bdi>
        </Fact>
        <Fact name={answerWords.about} isWide>
          <bdi>{submissionId}</bdi>
        </Fact>
        <Fact name={answerWords.inJira} isWide>
          {inJiraText(inJira)}
        </Fact>
      </Facts>
      <pre className="answer-text" aria-label={answerWords.text} dir="auto">
        {body}
      </pre>
      <div className="decision-buttons">
        {isToAll && !isAsking ? (
          <Button
            look="primary"
            label={answerWords.next}
            isBusy={isBusy}
            onClick={() => {
              setIsAsking(true);
            }}
          />
        ) : (
          <Button
            look={isToAll ? 'danger' : 'primary'}
            label={isToAll ? answerWords.sendToResearcher : answerWords.sendToTeam(sourceName)}
            busyLabel={answerWords.sending}
            isBusy={isBusy}
            onClick={onSend}
          />
        )}
        <Button label={formWords.back} isBusy={isBusy} onClick={onBack} />
        <Button look="subtle" label={formWords.cancel} isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
