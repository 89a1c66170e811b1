import type { ReactElement } from 'react';
import type { ClockResult } from '../../../src/domain/sla/clock';
import { momentText } from '../../../src/wording/moments';
import { Fact } from '../ui/facts';

/** Breaks a long line before the time, not before the zone. */
function Moment({ text }: { readonly text: string }): ReactElement {
  const timeFrom = text.lastIndexOf(', ') + 2;
  return (
    <>
      {text.slice(0, timeFrom)}
      <span className="nowrap">{text.slice(timeFrom)}</span>
    </>
  );
}

/** The deadline with its weekday and zone. */
export function DueFact({
  clock,
  timeZone,
}: {
  readonly clock: ClockResult;
  readonly timeZone: string;
}): ReactElement {
  const { deadline, provisional } = clock;
  return (
    <Fact name={provisional ? 'Due, provisional' : 'Due'} testId="sla-due">
      {deadline === null ? (
        'No due date'
      ) : (
        <time dateTime={deadline}>
          <strong>
            <Moment text={momentText(deadline, timeZone)} />
          </strong>
        </time>
      )}
    </Fact>
  );
}
