import { useEffect, useState, type ReactElement } from 'react';
import type { AnswerDecision, AnswersView, ListedAnswer } from '../../../src/contract/answers';
import { momentText } from '../../../src/wording/moments';
import { personName } from '../../../src/wording/person-name';
import { invokePanel } from '../bridge/invoke';
import { Button } from '../ui/button';
import { Lozenge } from '../ui/lozenge';
import type { Notice } from '../ui/notice-area';
import { answerNotice } from './answer-notice';
import { useViewer } from './viewer-context';
import { answerWords, decisionNames, stateWords } from './words/answer-words';
import { unknownNotice } from './words/decision-notice';
import './answer-text.css';
import './dated-list.css';
import './decision-form.css';

/** The queue takes a few seconds, and minutes where the source has to be asked. */
const REFRESH_MS = 5_000;

/** What people may do with an answer that stopped. What is sent again is shown first, in full. */
function Stopped({
  answer: { id, to, state, text },
  isBusy,
  decide,
}: {
  readonly answer: ListedAnswer;
  readonly isBusy: boolean;
  readonly decide: (id: string, decision: AnswerDecision) => void;
}): ReactElement | null {
  const [isAsking, setIsAsking] = useState(false);
  if (text === null) return null;
  const decisions: readonly AnswerDecision[] =
    state === 'unknown' ? ['send-again', 'was-sent', 'discard'] : ['send-again', 'discard'];
  return (
    <>
      <pre className="answer-text" dir="auto">
        {text}
      </pre>
      {isAsking ? (
        <div role="group" aria-label={answerWords.sendAgainToAll}>
          <p>
            <strong>{answerWords.sendAgainToAll}</strong>
          </p>
          <div className="decision-buttons">
            <Button
              look="danger"
              label={answerWords.sendToResearcher}
              busyLabel={answerWords.sending}
              isBusy={isBusy}
              takesFocus
              onClick={() => {
                decide(id, 'send-again');
              }}
            />
            <Button
              label={answerWords.back}
              isBusy={isBusy}
              onClick={() => {
                setIsAsking(false);
              }}
            />
          </div>
        </div>
      ) : (
        <div className="decision-buttons">
          {decisions.map((decision) => (
            <Button
              key={decision}
              label={decisionNames[decision]}
              isBusy={isBusy}
              onClick={() => {
                if (decision === 'send-again' && to === 'researcher') setIsAsking(true);
                else decide(id, decision);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** The answers of an issue, the latest first, with what became of each. */
export function AnswerList({
  view: { answers, people, sourceName },
  show,
  report,
  refresh,
}: {
  readonly view: AnswersView;
  readonly show: (view: AnswersView) => void;
  readonly report: (notice: Notice | null) => void;
  readonly refresh: () => Promise<void>;
}): ReactElement | null {
  const { timeZone } = useViewer();
  const [isBusy, setIsBusy] = useState(false);
  const isOnItsWay = answers.some(({ state }) => state === 'waiting' || state === 'begun');
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    // A list that could not be read stays as it is until the next time.
    const timer = setInterval(() => void refresh().catch(() => undefined), REFRESH_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isOnItsWay, refresh]);
  const decide = async (id: string, decision: AnswerDecision): Promise<void> => {
    setIsBusy(true);
    try {
      const result = await invokePanel('decideAnswer', { id, decision });
      if ('view' in result) show(result.view);
      report(result.type === 'done' ? null : answerNotice(result, sourceName));
    } catch (error) {
      report(unknownNotice(error));
      await refresh().catch(() => undefined);
    }
    setIsBusy(false);
  };
  if (answers.length === 0) return <p className="subtle">{answerWords.none}</p>;
  return (
    <>
      <ul className="timeline plain-list" aria-label={answerWords.list}>
        {answers.map((answer) => (
          <li key={answer.id}>
            <Lozenge tone={stateWords[answer.state].tone}>{stateWords[answer.state].name}</Lozenge>{' '}
            {answerWords.by(
              answer.to,
              personName(answer.by, people),
              momentText(answer.at, timeZone),
              sourceName,
            )}
            {answer.problem !== null && <p className="small">{answer.problem}</p>}
            <Stopped answer={answer} isBusy={isBusy} decide={(id, decision) => void decide(id, decision)} />
          </li>
        ))}
      </ul>
    </>
  );
}
