import { useState, type ReactElement } from 'react';
import type { AgreementAnswered, AgreementPanel, PanelMatter } from '../../../src/contract/agreement';
import { invokePanel } from '../bridge/invoke';
import { Button } from '../ui/button';
import { Message, type MessageTone } from '../ui/message';
import { agreementWords, effectText, matterLabel, matterText } from './words/agreement-words';

type Panel = Extract<AgreementPanel, { type: 'agreement' }>;
type Answer = 'send' | 'leave';

function toneOf({ open }: PanelMatter): MessageTone {
  if (open === null) return 'neutral';
  return open.type === 'refused' || open.type === 'given-up' ? 'danger' : 'warning';
}

/** A change that a person sends or leaves, with exactly what it does. */
export function AgreementMatter({
  matter,
  panel: { version, mayAnswer },
  source,
  onAnswer,
}: {
  readonly matter: PanelMatter;
  readonly panel: Panel;
  readonly source: string;
  readonly onAnswer: (answered: AgreementAnswered) => void;
}): ReactElement {
  const [busy, setBusy] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { field, from, to, open } = matter;
  const give = async (answer: Answer): Promise<void> => {
    setBusy(answer);
    setProblem(null);
    try {
      onAnswer(await invokePanel('answerAgreement', { field, from, to, answer, version }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(null);
  };
  const isFailed = open?.type === 'refused' || open?.type === 'given-up';
  return (
    <Message tone={toneOf(matter)}>
      <p>{matterText(matter, source)}</p>
      {open !== null && mayAnswer && (
        <>
          <p>{effectText(matter, source)}</p>
          <div className="form-row" role="group" aria-label={matterLabel(matter)}>
            <Button
              label={isFailed ? agreementWords.sendAgain : agreementWords.send}
              busyLabel={agreementWords.sending}
              isBusy={busy === 'send'}
              isDisabled={busy !== null}
              onClick={() => void give('send')}
            />
            <Button
              label={agreementWords.leave}
              busyLabel={agreementWords.leaving}
              look="subtle"
              isBusy={busy === 'leave'}
              isDisabled={busy !== null}
              onClick={() => void give('leave')}
            />
          </div>
        </>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </Message>
  );
}
