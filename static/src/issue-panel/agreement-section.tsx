import { useEffect, useState, type ReactElement } from 'react';
import type { AgreementAnswered, AgreementPanel } from '../../../src/contract/agreement';
import type { TrackedPanel } from '../../../src/contract/panel';
import { nothingToldSentence } from '../../../src/wording/nothing-told-sentence';
import { invokePanel } from '../bridge/invoke';
import { createRemote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Message } from '../ui/message';
import { AgreementMatter } from './agreement-matter';
import { agreementWords, lastSentText } from './words/agreement-words';

/** A change on its way is looked at again until it has arrived. */
const LOOK_AGAIN_MS = 5_000;

/** What the source of the issue is told of changes in Jira: what waits for a person, what is on its way, what was sent last. */
export function AgreementSection({ view }: { readonly view: TrackedPanel }): ReactElement | null {
  const [agreement] = useState(() => createRemote<AgreementPanel>(() => invokePanel('getAgreement')));
  const [notice, setNotice] = useState<string | null>(null);
  const state = useRemote(agreement);
  const panel = state.type === 'ready' && state.value.type === 'agreement' ? state.value : null;
  const isOnItsWay = panel?.matters.some(({ open }) => open === null) === true;
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const timer = setTimeout(() => void agreement.refresh(), LOOK_AGAIN_MS);
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
    <div>
      {notice !== null && (
        <Message tone="warning" role="alert">
          <p>{notice}</p>
        </Message>
      )}
      {panel.nothingTold !== null && <p>{nothingToldSentence(panel.nothingTold, source)}</p>}
      {panel.matters.map((matter) => (
        <AgreementMatter key={matter.field} matter={matter} panel={panel} source={source} onAnswer={take} />
      ))}
      {panel.matters.length === 0 && panel.nothingTold === null && <p>{agreementWords.nothing}</p>}
      {last !== null && <p>{last}</p>}
    </div>
  );
}
