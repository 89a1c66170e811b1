import type { FormEvent, ReactElement } from 'react';
import type { DeliveriesRequest } from '../../../../src/contract/deliveries';
import { eventKeys, eventName } from '../../../../src/wording/event-name';
import { Button } from '../../ui/button';
import { FormRow } from '../../ui/form-row';
import { outcomeWords } from './base/words';
import { lineOf } from '../../ui/line-of';
import { enteredPeriod } from '../form/entered-period';
import { FormField } from '../form/form-field';
import { SelectField } from '../form/select-field';
import { deliveryFilterWords as words } from './words';

export type DeliveryQuery = Omit<DeliveriesRequest, 'cursor'>;

export const everyDelivery: DeliveryQuery = {
  connectionId: null,
  outcomes: [],
  eventKey: null,
  from: null,
  to: null,
  text: '',
};

type Outcome = DeliveryQuery['outcomes'][number];

/** Outcomes that may need action. */
const WAITING = 'waiting-for-somebody';
const waitingOutcomes: readonly Outcome[] = ['dead', 'waiting', 'suspended'];

const outcomeOptions = [
  { value: '', name: 'All' },
  { value: WAITING, name: words.needsAttention },
  ...Object.entries(outcomeWords).map(([value, { name }]) => ({ value, name })),
];
const eventOptions = [
  { value: '', name: 'All' },
  ...eventKeys.map((value) => ({ value, name: eventName(value) })),
];

function outcomesOf(chosen: string): readonly Outcome[] {
  if (chosen === WAITING) return waitingOutcomes;
  return (Object.keys(outcomeWords) as Outcome[]).filter((outcome) => outcome === chosen);
}

function readQuery(form: FormData): DeliveryQuery {
  const [connectionId, eventKey] = [lineOf(form, 'connectionId'), lineOf(form, 'eventKey')];
  return {
    ...enteredPeriod(form),
    connectionId: connectionId === '' ? null : connectionId,
    outcomes: outcomesOf(lineOf(form, 'outcome')),
    eventKey: eventKey === '' ? null : eventKey,
    text: lineOf(form, 'text'),
  };
}

/** Filter of the delivery log. */
export function DeliveryFilter({
  connectionIds,
  isBusy,
  onLook,
}: {
  readonly connectionIds: readonly string[];
  readonly isBusy: boolean;
  readonly onLook: (query: DeliveryQuery) => void;
}): ReactElement {
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onLook(readQuery(new FormData(event.currentTarget)));
  };
  const connections = [{ value: '', name: 'All' }, ...connectionIds.map((value) => ({ value, name: value }))];
  const plain = { hint: '', problem: undefined, isRequired: false };
  return (
    <form className="part" aria-label={words.filterDeliveries} autoComplete="off" onSubmit={onSubmit}>
      <FormRow>
        <SelectField
          {...plain}
          name="connectionId"
          label={words.connection}
          options={connections}
          defaultValue=""
        />
        <SelectField
          {...plain}
          name="outcome"
          label={words.outcome}
          options={outcomeOptions}
          defaultValue=""
        />
        <SelectField {...plain} name="eventKey" label={words.event} options={eventOptions} defaultValue="" />
        <FormField {...plain} name="from" label={words.fromUtc} type="date" />
        <FormField {...plain} name="to" label={words.toUtc} type="date" />
        <FormField
          {...plain}
          name="text"
          label={words.submissionEventOrIssue}
          hint={words.submissionEventOrIssueHint}
        />
      </FormRow>
      <div>
        <Button type="submit" label={words.find} busyLabel={words.loading} isBusy={isBusy} />
      </div>
    </form>
  );
}
