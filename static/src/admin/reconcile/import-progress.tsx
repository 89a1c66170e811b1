import type { ReactElement } from 'react';
import type { ImportView } from '../../../../src/contract/reconcile';
import { countText, numberText } from '../../../../src/wording/figures';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import { Progress } from '../../ui/progress';
import { minutesLeft, partOf } from './progress-figures';

function progressText({ read, total, perMinute }: ImportView): string {
  const all = total === null ? '' : ` of ${numberText(total)}`;
  const rate = perMinute === null ? '' : `, ${numberText(Math.round(perMinute))} a minute`;
  const left = minutesLeft(read, total, perMinute);
  const time = left === null ? '' : `, about ${countText(left, 'minute')} left`;
  return `${numberText(read)}${all} read${rate}${time}.`;
}

/** A running dry run or import, and the button that cancels it. */
export function ImportProgress({
  job,
  isBusy,
  onCancel,
}: {
  readonly job: ImportView;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}): ReactElement {
  const isCounting = job.phase === 'counting';
  return (
    <>
      <Progress
        label={isCounting ? 'Counting submissions' : 'Importing submissions'}
        part={partOf(job.read, job.total)}
        text={progressText(job)}
      />
      {!isCounting && (
        <Facts>
          <Fact name="Queued">{numberText(job.queued)}</Fact>
          <Fact name="Unreadable">{numberText(job.unreadable)}</Fact>
          <Fact name="Dead letters">{numberText(job.deadLetters)}</Fact>
        </Facts>
      )}
      <div className="with-note">
        <Button
          label={isCounting ? 'Cancel count' : 'Cancel import'}
          busyLabel="Working…"
          isBusy={isBusy}
          onClick={onCancel}
        />
        <p className="small subtle">
          {isCounting
            ? 'It continues in the background, even if you leave this page. If you cancel, nothing is created.'
            : 'It continues in the background, even if you leave this page. If you cancel, queued submissions still become issues, and existing issues stay.'}
        </p>
      </div>
    </>
  );
}
