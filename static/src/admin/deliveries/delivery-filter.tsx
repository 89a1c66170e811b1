import type { FormEvent, ReactElement } from 'react';
import type { DeliveriesRequest } from '../../../../src/contract/deliveries';
import { eventKeys, eventName } from '../../../../src/wording/event-name';
import { Button } from '../../ui/button';
import { FormRow } from '../../ui/form-row';
import { outcomeWords } from './base/delivery-words';
import { lineOf } from '../../ui/line-of';
import { enteredPeriod } from '../form/entered-period';
import { FormField } from '../form/form-field';
import { SelectField } from '../form/select-field';

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
  { value: WAITING, name: 'Needs attention' },
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
    <form className="part" aria-label="Filter deliveries" autoComplete="off" onSubmit={onSubmit}>
      <FormRow>
        <SelectField
          {...plain}
          name="connectionId"
          label="Connection"
          options={connections}
          defaultValue=""
        />
        <SelectField {...plain} name="outcome" label="Outcome" options={outcomeOptions} defaultValue="" />
        <SelectField {...plain} name="eventKey" label="Event" options={eventOptions} defaultValue="" />
        <FormField {...plain} name="from" label="From (UTC)" type="date" />
        <FormField {...plain} name="to" label="To (UTC)" type="date" />
        <FormField {...plain} name="text" label="Submission, event or issue" hint="A full id or key." />
      </FormRow>
      <div>
        <Button type="submit" label="Find" busyLabel="Loading…" isBusy={isBusy} />
      </div>
    </form>
  );
}
