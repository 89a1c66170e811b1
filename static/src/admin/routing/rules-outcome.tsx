import { useEffect, useRef, type ReactElement } from 'react';
import type { PlaceFindings, RulesForm } from '../../../../src/contract/routing';
import type { Stale } from '../../../../src/contract/refusals';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { ReviewMessage, StaleMessage } from '../form/stale-message';
import { rulesOutcomeWords as words } from './words';

/** Why rules were not saved, or what is to be known after saving them. */
export type RulesOutcome =
  | { readonly type: 'entered-wrong'; readonly problems: Readonly<Record<string, string>> }
  | { readonly type: 'refused' | 'findings'; readonly findings: readonly PlaceFindings[] }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'reviewed' }
  | Stale<RulesForm>;

function FindingsOfPlaces({ findings }: { readonly findings: readonly PlaceFindings[] }): ReactElement {
  return (
    <ul>
      {findings.map(({ place: { project, issueType }, findings: some }) => (
        <li key={`${project.id} ${issueType.id}`}>
          <strong>{`${project.key}, ${issueType.name}: `}</strong>
          {some.map(({ sentence }) => sentence).join(' ')}
        </li>
      ))}
    </ul>
  );
}

/** What came of saving, above the rules; takes the focus where no field does. */
export function RulesOutcomeMessage({
  outcome,
  isBusy,
  onReview,
  onEvenSo,
}: {
  readonly outcome: RulesOutcome;
  readonly isBusy: boolean;
  readonly onReview: () => void;
  readonly onEvenSo: () => void;
}): ReactElement | null {
  const message = useRef<HTMLDivElement>(null);
  const takesFocus = outcome.type === 'refused' || outcome.type === 'failed';
  useEffect(() => {
    if (takesFocus) message.current?.focus();
  }, [outcome, takesFocus]);
  switch (outcome.type) {
    case 'stale':
      return <StaleMessage changed={outcome.changed} namesAt={() => ({})} onReview={onReview} />;
    case 'reviewed':
      return <ReviewMessage />;
    case 'entered-wrong':
      // What is wrong with a field stands at the field, and their number beside the button.
      return outcome.problems[''] === undefined ? null : (
        <p role="alert">{words.nothingWasSaved(outcome.problems[''])}</p>
      );
    case 'failed':
      return (
        <div ref={message} tabIndex={-1}>
          <Message tone="danger" role="alert">
            <p>{words.notAsked(asSentence(outcome.reason))}</p>
          </Message>
        </div>
      );
    case 'refused':
      return (
        <div ref={message} tabIndex={-1}>
          <Message tone="danger" role="alert">
            <p>
              <strong>{words.nothingWasSavedJira}</strong>
            </p>
            <FindingsOfPlaces findings={outcome.findings} />
            <div className="buttons">
              <Button label={words.saveAnyway} busyLabel={words.saving} isBusy={isBusy} onClick={onEvenSo} />
            </div>
          </Message>
        </div>
      );
    case 'findings':
      return (
        <Message tone="warning" role="status">
          <p>
            <strong>{words.rulesAreSavedIssues}</strong>
          </p>
          <FindingsOfPlaces findings={outcome.findings} />
        </Message>
      );
  }
}
