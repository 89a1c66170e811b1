import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import { fieldList } from '../../../../src/wording/field-name';
import { agoText, countText, numberText, percentText, roughSpan } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { Fact, Facts } from '../../ui/facts';
import { ComparisonPart } from '../reconcile/comparison-part';
import type { ComparisonControl } from '../reconcile/use-comparison';
import { OutcomeTable } from './outcome-table';
import { figuresDetailsWords as words } from './figures/words';

type Counted = ConnectionHealth['backlog'];

function When({ at, now }: { readonly at: string | null; readonly now: string }): ReactElement {
  if (at === null) return <>{words.noneYet}</>;
  return (
    <>
      {momentText(at, 'UTC')}
      <span className="own-line small subtle">{agoText(at, now)}</span>
    </>
  );
}

function Some({ counted, now }: { readonly counted: Counted; readonly now: string }): ReactElement {
  const { count, more, oldestAt } = counted;
  if (count === 0) return <>{words.none}</>;
  return (
    <>
      {more ? words.atLeast(numberText(count)) : numberText(count)}
      {oldestAt !== null && (
        <span className="own-line small subtle">{words.oldest(agoText(oldestAt, now))}</span>
      )}
    </>
  );
}

function Delay({ delay }: Pick<ConnectionHealth, 'delay'>): ReactElement {
  if (delay === null) return <>{words.noIssueWasCreated}</>;
  return (
    <>
      {words.median(roughSpan(delay.medianSeconds))}
      <span className="own-line">{words.within(roughSpan(delay.p95Seconds))}</span>
      <span className="own-line small subtle">{words.ofRoughly(countText(delay.issues, 'issue'))}</span>
    </>
  );
}

/** A connection's figures, its deliveries by outcome, and its comparison with the source. */
export function FiguresDetails({
  health,
  now,
  comparison,
}: {
  readonly health: ConnectionHealth;
  readonly now: string;
  readonly comparison: ComparisonControl;
}): ReactElement {
  const { successRatio, missingFields } = health;
  return (
    <>
      <Facts>
        <Fact name={words.lastDelivery}>
          <When at={health.lastDeliveryAt} now={now} />
        </Fact>
        <Fact name={words.lastSuccess}>
          <When at={health.lastSuccessAt} now={now} />
        </Fact>
        <Fact name={words.successRateDays}>
          {successRatio === null ? words.noDeliveries : percentText(successRatio)}
        </Fact>
        <Fact name={words.eventToIssueDays}>
          <Delay delay={health.delay} />
        </Fact>
        <Fact name={words.waitingInQueue}>
          <Some counted={health.backlog} now={now} />
        </Fact>
        <Fact name={words.deadLetters}>
          <Some counted={health.deadLetters} now={now} />
        </Fact>
        {missingFields.length > 0 && <Fact name={words.fieldsLeftOut}>{fieldList(missingFields)}</Fact>}
      </Facts>
      <OutcomeTable health={health} />
      <ComparisonPart health={health} now={now} control={comparison} />
    </>
  );
}
