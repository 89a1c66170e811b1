import type { FormEvent, ReactElement } from 'react';
import type { AdminLogRequest } from '../../../../src/contract/audit';
import { actionNames } from '../../../../src/wording/audit-sentence';
import { Button } from '../../ui/button';
import { FormRow } from '../../ui/form-row';
import { lineOf } from '../../ui/line-of';
import { enteredPeriod } from '../form/entered-period';
import { FormField } from '../form/form-field';
import { SelectField, type Option } from '../form/select-field';
import { logFilterWords as words } from './words';

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
    <form className="part" aria-label={words.filterLog} autoComplete="off" onSubmit={onSubmit}>
      <FormRow>
        <SelectField {...plain} name="by" label={words.person} options={[all, ...people]} defaultValue="" />
        <SelectField {...plain} name="action" label={words.action} options={actionOptions} defaultValue="" />
        <SelectField
          {...plain}
          name="subjectId"
          label={words.connectionOrPolicy}
          options={[all, ...subjects]}
          defaultValue=""
        />
        <FormField {...plain} name="from" label={words.fromUtc} type="date" />
        <FormField {...plain} name="to" label={words.toUtc} type="date" />
      </FormRow>
      <div>
        <Button type="submit" label={words.find} busyLabel={words.loading} isBusy={isBusy} />
      </div>
    </form>
  );
}
