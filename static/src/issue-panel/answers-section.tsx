import { useCallback, useState, type ReactElement } from 'react';
import type { AnswersView } from '../../../src/contract/answers';
import { invokePanel } from '../bridge/invoke';
import { createRemote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Failure } from '../ui/failure';
import { FormOpener } from '../ui/form-opener';
import { NoticeArea, type Notice } from '../ui/notice-area';
import { AnswerList } from './answer-list';
import { NotSentComments } from './not-sent-comments';
import { answerWords, mayNotText, obstacleText, withheldText } from './words/answer-words';

/** What can be answered from here, and what became of the answers. */
function Answers({
  view,
  show,
  refresh,
}: {
  readonly view: AnswersView;
  readonly show: (view: AnswersView) => void;
  readonly refresh: () => Promise<void>;
}): ReactElement {
  const [notice, setNotice] = useState<Notice | null>(null);
  const { obstacle, may, sourceName, withheld } = view;
  const choices = (['team', 'researcher'] as const).map((to) => {
    const refusal = mayNotText(to, may[to], sourceName);
    return {
      key: to,
      label: to === 'team' ? answerWords.toTeam(sourceName) : answerWords.toResearcher,
      ...(refusal !== null && { refusal }),
    };
  });
  return (
    <>
      <NoticeArea notice={notice} />
      {obstacle === null ? (
        <FormOpener
          label={answerWords.actions}
          choices={choices}
          load={() => import('./answer-form')}
          onOpen={() => {
            setNotice(null);
          }}
        >
          {({ AnswerForm }, to, close) => (
            <AnswerForm
              to={to}
              sourceName={sourceName}
              close={close}
              onSent={(next) => {
                show(next);
                setNotice({ tone: 'success', text: answerWords.taken(sourceName) });
                close();
              }}
            />
          )}
        </FormOpener>
      ) : (
        <p>{obstacleText(obstacle, sourceName)}</p>
      )}
      <AnswerList view={view} show={show} report={setNotice} refresh={refresh} />
      <NotSentComments view={view} />
      {withheld > 0 && <p className="small subtle">{withheldText(withheld, sourceName)}</p>}
    </>
  );
}

/** The answers of an issue, requested when they are first looked at. */
export function AnswersSection(): ReactElement {
  const [answers] = useState(() => createRemote(() => invokePanel('getAnswers')));
  const [shown, setShown] = useState<AnswersView | null>(null);
  const state = useRemote(answers);
  const refresh = useCallback(async (): Promise<void> => {
    const next = await invokePanel('getAnswers');
    if (next.type === 'answers') setShown(next);
  }, []);
  if (state.type === 'loading') return <p role="status">{answerWords.loading}</p>;
  if (state.type === 'failed')
    return (
      <Failure
        what={answerWords.notLoaded}
        reason={state.reason}
        isRetrying={state.isRetrying}
        onRetry={() => void answers.refresh()}
      />
    );
  const view = shown ?? state.value;
  if (view.type === 'no-permission') return <p>{answerWords.noPermission}</p>;
  return <Answers view={view} show={setShown} refresh={refresh} />;
}
