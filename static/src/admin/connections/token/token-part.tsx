import { useState, type ReactElement } from 'react';
import { invokeAdmin } from '../../../bridge/invoke';
import { offSentence } from '../../../../../src/wording/comparison-sentence';
import type { SourceView } from '../../../../../src/contract/sources';
import { NoticeArea } from '../../../ui/notice-area';
import { Button } from '../../../ui/button';
import type { PageControl } from '../../page/page-control';
import { refreshUntil } from '../../page/refresh-until';
import { useAction } from '../../page/use-action';
import { RemoveToken } from './remove-token';
import { TokenForm } from './token-form';
import { testedTokenNotice, tokenNotice } from './token-notice';
import { TokenPurpose } from './token-purpose';
import { tokenPartWords as words } from './words';
import './token.css';

/** Sets, replaces and removes the token for reading the source. */
export function TokenPart({
  connectionId,
  program,
  source,
  hasToken,
  offBecause,
  control: { overview, health },
}: {
  readonly connectionId: string;
  readonly program: string;
  readonly source: SourceView;
  readonly hasToken: boolean;
  /** Why a token would be useless, if it would. */
  readonly offBecause: 'egress-refused' | null;
  readonly control: PageControl;
}): ReactElement {
  const [step, setStep] = useState<'idle' | 'replacing' | 'removing'>('idle');
  /** The button that gets the focus back. */
  const [cameFrom, setCameFrom] = useState<'replacing' | 'removing' | null>(null);
  /** A new object for each answer, so that the same problem takes the focus again. */
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const refreshBoth = async (): Promise<void> => {
    await Promise.all([overview.refresh(), health.refresh()]);
  };
  const { isBusy, notice, run } = useAction(refreshBoth);

  const open = (next: 'replacing' | 'removing'): void => {
    setCameFrom(next);
    setStep(next);
  };
  const goBack = (): void => {
    setProblem(null);
    setStep('idle');
  };
  const save = (token: string | null): void => {
    setProblem(null);
    void run(words.apiToken(connectionId, token === null ? 'removed' : 'saved'), async () => {
      const result = await invokeAdmin('saveToken', { connectionId, token });
      if (result.type === 'invalid' && token !== null) {
        setProblem({ text: result.problem });
        return null;
      }
      if (result.type === 'saved' || result.type === 'removed') {
        const isListed = result.type === 'saved';
        await refreshUntil(
          overview,
          (view) =>
            view.type !== 'overview' ||
            view.connections.some((each) => each.id === connectionId && each.hasToken === isListed),
        );
        await health.refresh();
      }
      // The notice takes the focus.
      setCameFrom(null);
      setStep('idle');
      return tokenNotice(connectionId, result);
    });
  };

  const test = (): void => {
    void run(words.notTested(connectionId), async () =>
      testedTokenNotice(connectionId, program, await invokeAdmin('testToken', { connectionId })),
    );
  };
  const form = (
    <TokenForm
      connectionId={connectionId}
      hasToken={hasToken}
      problem={problem}
      isBusy={isBusy}
      onSave={save}
      {...(hasToken && { onCancel: goBack })}
    />
  );
  return (
    <div className="part token-part">
      <TokenPurpose program={program} hasHelp={offBecause === null && (!hasToken || step === 'replacing')} />
      {offBecause !== null && <p>{words.appWouldNotUse(offSentence(offBecause, source.apiHost))}</p>}
      <NoticeArea notice={notice} />
      {!hasToken && offBecause === null && form}
      {hasToken && step === 'replacing' && form}
      {hasToken && step === 'removing' && (
        <RemoveToken
          isBusy={isBusy}
          onRemove={() => {
            save(null);
          }}
          onCancel={goBack}
        />
      )}
      {hasToken && step === 'idle' && (
        <div className="buttons">
          {offBecause === null && (
            <Button label={words.testToken} busyLabel={words.askingBugcrowd} isBusy={isBusy} onClick={test} />
          )}
          {offBecause === null && (
            <Button
              label={words.replaceToken}
              takesFocus={cameFrom === 'replacing'}
              onClick={() => {
                open('replacing');
              }}
            />
          )}
          <Button
            label={words.removeToken}
            takesFocus={cameFrom === 'removing'}
            onClick={() => {
              open('removing');
            }}
          />
        </div>
      )}
    </div>
  );
}
