import { useEffect, useState, type ReactElement } from 'react';
import type { AgreementAnswered, AgreementPanel } from '../../../src/contract/agreement';
import type { TrackedPanel } from '../../../src/contract/panel';
import { nothingToldSentence } from '../../../src/wording/nothing-told-sentence';
import { invokePanel } from '../bridge/invoke';
import { createRemote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Message } from '../ui/message';
import { AgreementFailure } from './agreement-failure';
import { AgreementMatter } from './agreement-matter';
import { agreementWords, lastSentText } from './words/agreement-words';
import './agreement.css';

/** A change on its way is looked at again until it has arrived. */
const LOOK_AGAIN_MS = 5_000;
/** A look that was asked for is waited for as long as a queue that is not full takes. */
const MOST_LOOKS = 12;

/** What the source of the issue is told of changes in Jira: what waits for a person, what is on its way, what was sent last. */
export function AgreementSection({ view }: { readonly view: TrackedPanel }): ReactElement | null {
  const [agreement] = useState(() => createRemote<AgreementPanel>(() => invokePanel('getAgreement')));
  const [notice, setNotice] = useState<string | null>(null);
  const state = useRemote(agreement);
  const panel = state.type === 'ready' && state.value.type === 'agreement' ? state.value : null;
  /** How often to look whether a failure is over. */
  const [looksLeft, setLooksLeft] = useState(0);
  const failed = panel?.failed ?? null;
  const isSending = failed === null && panel?.matters.some(({ open }) => open === null) === true;
  const isAsked = failed !== null && looksLeft > 0;
  const isOnItsWay = isSending || isAsked;
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const timer = setTimeout(() => {
      setLooksLeft((left) => Math.max(0, left - 1));
      void agreement.refresh();
    }, LOOK_AGAIN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [agreement, isOnItsWay, state]);
  if (panel === null) return null;
  const source = view.source.name;
  const take = (answered: AgreementAnswered): void => {
    if ('agreement' in answered) agreement.replace(answered.agreement);
    if (answered.type === 'done') setNotice(null);
    else setNotice(answered.type === 'changed' ? agreementWords.changed : agreementWords.noPermission);
  };
  const last = lastSentText(panel, source, view.policy.timeZone);
  return (
    <div className="agreement">
      {notice !== null && (
        <Message tone="warning" role="alert">
          <p>{notice}</p>
        </Message>
      )}
      {panel.nothingTold !== null && <p>{nothingToldSentence(panel.nothingTold, source)}</p>}
      {failed !== null && (
        <AgreementFailure
          reason={failed.reason}
          source={source}
          mayAnswer={panel.mayAnswer}
          onAsked={(answered) => {
            take(answered);
            if (answered.type === 'done') setLooksLeft(MOST_LOOKS);
          }}
        />
      )}
      {isAsked && <p role="status">{agreementWords.asked}</p>}
      {panel.matters.map((matter) => (
        <AgreementMatter key={matter.field} matter={matter} panel={panel} source={source} onAnswer={take} />
      ))}
      {panel.matters.length === 0 && failed === null && panel.nothingTold === null && (
        <p>{agreementWords.nothing}</p>
      )}
      {last !== null && <p>{last}</p>}
    </div>
  );
}
