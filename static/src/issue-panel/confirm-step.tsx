import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { DatePreview } from '../../../src/contract/panel';
import { dateText, momentText } from '../../../src/wording/moments';
import { Button } from '../ui/button';
import { Fact, Facts } from '../ui/facts';
import { Lozenge } from '../ui/lozenge';
import { clockStateWords, dateChangeSentence } from './date-change';
import { explanationText } from './explanation-text';
import './confirm-step.css';

function DateFact({
  name,
  state,
  dueDate,
  detail,
}: Pick<DatePreview['after'], 'state' | 'dueDate'> & {
  readonly name: string;
  readonly detail: string | null;
}): ReactElement {
  const words = clockStateWords(state);
  return (
    <Fact name={name}>
      <Lozenge tone={words.tone}>{words.name}</Lozenge>
      <strong className="own-line">{dueDate === null ? 'No due date' : dateText(dueDate)}</strong>
      {detail !== null && <span className="own-line small subtle">{detail}</span>}
    </Fact>
  );
}

/** The effect of a decision on the date, with its explanation; nothing happens before the confirmation. */
export function ConfirmStep({
  dates,
  note,
  hasNotice,
  timeZone,
  isByHand,
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
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const sentenceId = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasNotice) group.current?.focus();
  }, [hasNotice]);
  const { before, after, onceApproved } = dates;
  return (
    <div className="confirm-step" role="group" aria-labelledby={sentenceId} ref={group} tabIndex={-1}>
      <p id={sentenceId}>
        <strong>{dateChangeSentence(dates)}</strong>
      </p>
      <Facts className="before-and-after">
        {before !== null && <DateFact name="Now" {...before} detail={null} />}
        <DateFact
          name="Afterwards"
          {...after}
          detail={after.deadline === null ? null : `Deadline ${momentText(after.deadline, timeZone)}`}
        />
      </Facts>
      {onceApproved !== null && (
        <p>
          This would move the date later, so an approver has to agree. Until then nothing moves;{' '}
          {onceApproved.dueDate === null
            ? 'once approved, there is no due date while the clock stands still.'
            : `once approved, the fix is due on ${dateText(onceApproved.dueDate)}.`}{' '}
          A comment on this issue notifies the approvers.
        </p>
      )}
      {note !== null && <p>{note}</p>}
      <Facts>
        <Fact name="Why" isWide>
          <ol>
            {after.explanation.map((step) => (
              <li key={`${step.at} ${step.kind}`}>{explanationText(step, timeZone, isByHand)}</li>
            ))}
          </ol>
        </Fact>
      </Facts>
      <div className="decision-buttons">
        <Button
          look="primary"
          label={onceApproved === null ? 'Confirm' : 'Request approval'}
          busyLabel="Confirming…"
          isBusy={isBusy}
          onClick={onConfirm}
        />
        <Button label="Back" isBusy={isBusy} onClick={onBack} />
        <Button label="Cancel" isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
