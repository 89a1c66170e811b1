import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import { fieldList } from '../../../../src/wording/field-name';
import { agoText, countText, numberText, percentText, roughSpan } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { Fact, Facts } from '../../ui/facts';
import { ComparisonPart } from '../reconcile/comparison-part';
import type { ComparisonControl } from '../reconcile/use-comparison';
import { OutcomeTable } from './outcome-table';

type Counted = ConnectionHealth['backlog'];

function When({ at, now }: { readonly at: string | null; readonly now: string }): ReactElement {
  if (at === null) return <>None yet</>;
  return (
    <>
      {momentText(at, 'UTC')}
      <span className="own-line small subtle">{agoText(at, now)}</span>
    </>
  );
}

function Some({ counted, now }: { readonly counted: Counted; readonly now: string }): ReactElement {
  const { count, more, oldestAt } = counted;
  if (count === 0) return <>None</>;
  return (
    <>
      {more ? `At least ${numberText(count)}` : numberText(count)}
      {oldestAt !== null && (
        <span className="own-line small subtle">The oldest {agoText(oldestAt, now)}</span>
      )}
    </>
  );
}

function Delay({ delay }: Pick<ConnectionHealth, 'delay'>): ReactElement {
  if (delay === null) return <>No issue was created</>;
  return (
    <>
      Median {roughSpan(delay.medianSeconds)}
      <span className="own-line">95% within {roughSpan(delay.p95Seconds)}</span>
      <span className="own-line small subtle">Of {countText(delay.issues, 'issue')}, roughly</span>
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
        <Fact name="Last delivery">
          <When at={health.lastDeliveryAt} now={now} />
        </Fact>
        <Fact name="Last success">
          <When at={health.lastSuccessAt} now={now} />
        </Fact>
        <Fact name="Success rate, 28 days">
          {successRatio === null ? 'No deliveries' : percentText(successRatio)}
        </Fact>
        <Fact name="Event to issue, 28 days">
          <Delay delay={health.delay} />
        </Fact>
        <Fact name="Waiting in the queue">
          <Some counted={health.backlog} now={now} />
        </Fact>
        <Fact name="Dead letters">
          <Some counted={health.deadLetters} now={now} />
        </Fact>
        {missingFields.length > 0 && <Fact name="Fields left out">{fieldList(missingFields)}</Fact>}
      </Facts>
      <OutcomeTable health={health} />
      <ComparisonPart health={health} now={now} control={comparison} />
    </>
  );
}
