import { useState, type ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { numberText } from '../../../../../src/wording/figures';
import { LazyDisclosure } from '../../../ui/lazy-disclosure';
import type { PageControl } from '../../page/page-control';
import { deadLettersId } from '../../page/place-ids';
import { deadLettersSectionWords as words } from './words';

/** A connection's deliveries that could not be processed. The list stays open once it has had entries. */
export function DeadLettersSection({
  health,
  control,
}: {
  readonly health: ConnectionHealth;
  readonly control: PageControl;
}): ReactElement {
  const { connectionId, deadLetters, dropped } = health;
  const hasSome = deadLetters.count > 0 || dropped.length > 0;
  const [hadSome, setHadSome] = useState(hasSome);
  if (hasSome && !hadSome) setHadSome(true);
  return (
    <LazyDisclosure
      id={deadLettersId(connectionId)}
      level="h3"
      title={words.deadLetters(numberText(deadLetters.count), deadLetters.more ? ' or more' : '')}
      isOpen={hadSome}
      load={() => import('./dead-letters')}
    >
      {({ DeadLetters }) => <DeadLetters health={health} control={control} />}
    </LazyDisclosure>
  );
}
