import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { DatePreview } from '../../../src/contract/panel';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { Button } from '../ui/button';
import { Lozenge } from '../ui/lozenge';
import { clockStateWords } from './clock-state-words';
import { explanationText } from './explanation-text';
import { onceApprovedText } from './words/approval-words';
import { dateChangeSentence, dueDateText, formWords } from './words/form-words';
import './confirm-step.css';

type Dates = Pick<DatePreview['after'], 'state' | 'dueDate'>;

/** `Running, Tue, 1 Dec 2026`; the state only where it changes. */
function Dated({
  dates: { state, dueDate },
  withState,
}: {
  readonly dates: Dates;
  readonly withState: boolean;
}): ReactElement {
  const words = clockStateWords(state);
  return (
    <>
      {withState && <Lozenge tone={words.tone}>{words.name}</Lozenge>} <strong>{dueDateText(dueDate)}</strong>
    </>
  );
}

/** What changes: `1 Dec 2026 → 15 Dec 2026`; nothing where nothing does. */
function Change({
  before,
  after,
}: {
  readonly before: Dates | null;
  readonly after: Dates;
}): ReactElement | null {
  if (before === null)
    return (
      <p>
        <Dated dates={after} withState={false} />
      </p>
    );
  const withState = before.state !== after.state;
  if (!withState && before.dueDate === after.dueDate) return null;
  return (
    <p className="date-change">
      <Dated dates={before} withState={withState} />{' '}
      <span role="img" aria-label={formWords.becomes}>
        →
      </span>{' '}
      <Dated dates={after} withState={withState} />
    </p>
  );
}

/** The effect of a decision on the date, with what is new in its explanation; nothing happens before the confirmation. */
export function ConfirmStep({
  dates,
  note,
  hasNotice,
  timeZone,
  isByHand,
  known,
  confirmLabel,
  isBusy,
  onConfirm,
  onBack,
  onCancel,
}: {
  readonly dates: DatePreview;
  readonly note: string | null;
  /** True if a notice has the focus. */
  readonly hasNotice: boolean;
  readonly timeZone: string;
  readonly isByHand: boolean;
  /** Steps that are on the panel already. */
  readonly known: readonly ExplanationStep[];
  readonly confirmLabel: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  /** `null` if there is no form to go back to. */
  readonly onBack: (() => void) | null;
  readonly onCancel: () => void;
}): ReactElement {
  const sentenceId = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasNotice) group.current?.focus();
  }, [hasNotice]);
  const { before, after, onceApproved } = dates;
  const knownTexts = new Set(known.map((step) => explanationText(step, timeZone, isByHand)));
  const news = after.explanation
    .map((step) => explanationText(step, timeZone, isByHand))
    .filter((text) => !knownTexts.has(text));
  return (
    <div className="confirm-step" role="group" aria-labelledby={sentenceId} ref={group} tabIndex={-1}>
      <p id={sentenceId}>
        <strong>{dateChangeSentence(dates)}</strong>
      </p>
      <Change before={before} after={after} />
      {onceApproved !== null && <p>{onceApprovedText(before ?? after, onceApproved)}</p>}
      {note !== null && <p>{note}</p>}
      {onceApproved === null && news.length > 0 && (
        <ul className="plain-list small" aria-label={formWords.why}>
          {news.map((text) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="decision-buttons">
        <Button
          look="primary"
          label={onceApproved === null ? confirmLabel : formWords.requestApproval}
          busyLabel={formWords.confirming}
          isBusy={isBusy}
          onClick={onConfirm}
        />
        {onBack !== null && <Button label={formWords.back} isBusy={isBusy} onClick={onBack} />}
        <Button look="subtle" label={formWords.cancel} isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
