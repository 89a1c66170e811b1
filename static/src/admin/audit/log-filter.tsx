import type { FormEvent, ReactElement } from 'react';
import type { AdminLogRequest } from '../../../../src/contract/audit';
import { actionNames } from '../../../../src/wording/audit-sentence';
import { Button } from '../../ui/button';
import { FormRow } from '../../ui/form-row';
import { lineOf } from '../../ui/line-of';
import { enteredPeriod } from '../form/entered-period';
import { FormField } from '../form/form-field';
import { SelectField, type Option } from '../form/select-field';

export type LogQuery = Omit<AdminLogRequest, 'cursor'>;

export const everyLine: LogQuery = { by: null, action: null, subjectId: null, from: null, to: null };

function chosen(form: FormData, name: string): string | null {
  const value = lineOf(form, name);
  return value === '' ? null : value;
}

const all: Option = { value: '', name: 'All' };
const actionOptions = [all, ...Object.entries(actionNames).map(([value, name]) => ({ value, name }))];

/** Filter of the admin log. */
export function LogFilter({
  subjects,
  people,
  isBusy,
  onLook,
}: {
  readonly subjects: readonly Option[];
  /** Authors of the entries loaded so far. */
  readonly people: readonly Option[];
  readonly isBusy: boolean;
  readonly onLook: (query: LogQuery) => void;
}): ReactElement {
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onLook({
      ...enteredPeriod(form),
      by: chosen(form, 'by'),
      action: chosen(form, 'action'),
      subjectId: chosen(form, 'subjectId'),
    });
  };
  const plain = { hint: '', problem: undefined, isRequired: false };
  return (
    <form className="part" aria-label="Filter the log" autoComplete="off" onSubmit={onSubmit}>
      <FormRow>
        <SelectField {...plain} name="by" label="Person" options={[all, ...people]} defaultValue="" />
        <SelectField {...plain} name="action" label="Action" options={actionOptions} defaultValue="" />
        <SelectField
          {...plain}
          name="subjectId"
          label="Connection or policy"
          options={[all, ...subjects]}
          defaultValue=""
        />
        <FormField {...plain} name="from" label="From (UTC)" type="date" />
        <FormField {...plain} name="to" label="To (UTC)" type="date" />
      </FormRow>
      <div>
        <Button type="submit" label="Find" busyLabel="Loading…" isBusy={isBusy} />
      </div>
    </form>
  );
}
