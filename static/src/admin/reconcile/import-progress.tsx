import type { ReactElement } from 'react';
import type { ImportView } from '../../../../src/contract/reconcile';
import { countText, numberText } from '../../../../src/wording/figures';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import { Progress } from '../../ui/progress';
import { minutesLeft, partOf } from './progress-figures';
import { importProgressWords as words } from './words';

function progressText({ read, total, perMinute }: ImportView): string {
  const all = total === null ? '' : ` of ${numberText(total)}`;
  const rate = perMinute === null ? '' : words.minute(numberText(Math.round(perMinute)));
  const left = minutesLeft(read, total, perMinute);
  const time = left === null ? '' : `, about ${countText(left, 'minute')} left`;
  return words.read(numberText(read), all, rate, time);
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
        label={isCounting ? words.countingSubmissions : words.importingSubmissions}
        part={partOf(job.read, job.total)}
        text={progressText(job)}
      />
      {!isCounting && (
        <Facts>
          <Fact name={words.queued}>{numberText(job.queued)}</Fact>
          <Fact name={words.unreadable}>{numberText(job.unreadable)}</Fact>
          <Fact name={words.deadLetters}>{numberText(job.deadLetters)}</Fact>
        </Facts>
      )}
      <div className="with-note">
        <Button
          label={isCounting ? words.cancelCount : words.cancelImport}
          busyLabel={words.working}
          isBusy={isBusy}
          onClick={onCancel}
        />
        <p className="small subtle">
          {isCounting ? words.itContinuesInBackground : words.itContinuesInBackgroundEven}
        </p>
      </div>
    </>
  );
}
