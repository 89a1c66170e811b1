import { useState, type ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import type { Weight } from '../../../../src/domain/health/problem';
import { agoText, percentText } from '../../../../src/wording/figures';
import { weightNames } from '../../../../src/wording/health-verdict';
import { Disclosure } from '../../ui/disclosure';
import { LazyPart } from '../../ui/lazy-part';
import { Lozenge } from '../../ui/lozenge';
import type { ComparisonControl } from '../reconcile/use-comparison';
import * as words from './words';

/** Summary of a connection while its figures are collapsed. */
function summaryText({ lastDeliveryAt, successRatio, comparison }: ConnectionHealth, now: string): string {
  const last =
    lastDeliveryAt === null ? words.noDeliveryYet : words.lastDelivery(agoText(lastDeliveryAt, now));
  const success = successRatio === null ? '' : words.successful(percentText(successRatio));
  const isComparable = comparison.type === 'on' || comparison.because !== 'no-api';
  const compared =
    comparison.type === 'on' ? `, compared up to ${agoText(comparison.cursor, now)}` : ', not compared';
  return `${last}${success}${isComparable ? compared : ''}`;
}

const tones = { bad: 'danger', warning: 'warning', note: 'neutral' } as const;

function Verdict({ weight }: { readonly weight: Weight | null }): ReactElement {
  return weight === null ? (
    <Lozenge tone="success">{words.noProblems}</Lozenge>
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
  const { connectionId } = health;
  // The details stay once they were opened, and are loaded then.
  const [isOpened, setIsOpened] = useState(false);
  const isCompared = health.comparison.type === 'on' && health.comparison.run?.kind === 'full';
  // Keeps the comparison in view after it was started here.
  const [wasCompared, setWasCompared] = useState(isCompared);
  if (isCompared && !wasCompared) setWasCompared(true);
  return (
    <Disclosure
      level="h3"
      title={words.figuresOf(connectionId)}
      aside={
        <>
          {weight !== 'note' && <Verdict weight={weight} />}
          <span className="small subtle">{summaryText(health, now)}</span>
        </>
      }
      isOpen={wasCompared}
      onOpen={() => {
        setIsOpened(true);
      }}
    >
      {(isOpened || wasCompared) && (
        <LazyPart load={() => import('./figures-details')}>
          {({ FiguresDetails }) => <FiguresDetails health={health} now={now} comparison={comparison} />}
        </LazyPart>
      )}
    </Disclosure>
  );
}
