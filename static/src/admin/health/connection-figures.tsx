import { useState, type ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import type { Weight } from '../../../../src/domain/health/assess-health';
import { fieldList } from '../../../../src/wording/field-name';
import { agoText, countText, numberText, percentText, roughSpan } from '../../../../src/wording/figures';
import { weightNames } from '../../../../src/wording/health-verdict';
import { momentText } from '../../../../src/wording/moments';
import { Disclosure } from '../../ui/disclosure';
import { Fact, Facts } from '../../ui/facts';
import { Lozenge } from '../../ui/lozenge';
import { ComparisonPart } from '../reconcile/comparison-part';
import { OutcomeTable } from './outcome-table';
import type { ComparisonControl } from '../reconcile/use-comparison';

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

/** Summary of a connection while its figures are collapsed. */
function summaryText({ lastDeliveryAt, successRatio, comparison }: ConnectionHealth, now: string): string {
  const last = lastDeliveryAt === null ? 'No delivery yet' : `Last delivery ${agoText(lastDeliveryAt, now)}`;
  const success = successRatio === null ? '' : `, ${percentText(successRatio)} successful`;
  const isComparable = comparison.type === 'on' || comparison.because !== 'no-api';
  const compared =
    comparison.type === 'on' ? `, compared up to ${agoText(comparison.cursor, now)}` : ', not compared';
  return `${last}${success}${isComparable ? compared : ''}`;
}

const tones = { bad: 'danger', warning: 'warning', note: 'neutral' } as const;

function Verdict({ weight }: { readonly weight: Weight | null }): ReactElement {
  return weight === null ? (
    <Lozenge tone="success">No problems</Lozenge>
  ) : (
    <Lozenge tone={tones[weight]}>{weightNames[weight]}</Lozenge>
  );
}

/** Delivery figures of one connection, and its comparison with the source. */
export function ConnectionFigures({
  health,
  now,
  weight,
  comparison,
}: {
  readonly health: ConnectionHealth;
  readonly now: string;
  /** Weight of its worst problem; `null` without one. */
  readonly weight: Weight | null;
  readonly comparison: ComparisonControl;
}): ReactElement {
  const { connectionId, successRatio, missingFields } = health;
  const isCompared = health.comparison.type === 'on' && health.comparison.run?.kind === 'full';
  // Keeps the comparison in view after it was started here.
  const [wasCompared, setWasCompared] = useState(isCompared);
  if (isCompared && !wasCompared) setWasCompared(true);
  return (
    <Disclosure
      level="h3"
      title={`Figures of ${connectionId}`}
      aside={
        <>
          <Verdict weight={weight} />
          <span className="small subtle">{summaryText(health, now)}</span>
        </>
      }
      isOpen={wasCompared}
    >
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
    </Disclosure>
  );
}
