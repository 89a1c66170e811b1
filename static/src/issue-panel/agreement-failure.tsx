import { useState, type ReactElement } from 'react';
import type { AgreementAnswered } from '../../../src/contract/agreement';
import { invokePanel } from '../bridge/invoke';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { agreementWords, failedText } from './words/agreement-words';

/** It is not known what has to be sent, and why; whoever decides about it has the app ask again. */
export function AgreementFailure({
  reason,
  source,
  mayAnswer,
  onAsked,
}: {
  readonly reason: string;
  readonly source: string;
  readonly mayAnswer: boolean;
  readonly onAsked: (answered: AgreementAnswered) => void;
}): ReactElement {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setIsBusy(true);
    setProblem(null);
    try {
      onAsked(await invokePanel('lookAgain'));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setIsBusy(false);
  };
  return (
    <Message tone="danger">
      <p>{failedText(reason, source)}</p>
      {mayAnswer && (
        <Button
          label={agreementWords.tryAgain}
          busyLabel={agreementWords.trying}
          isBusy={isBusy}
          onClick={() => void ask()}
        />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </Message>
  );
}
