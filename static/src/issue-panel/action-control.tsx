import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { Duration } from '../../../src/domain/sla/policy';
import { durationText } from '../../../src/wording/moments';
import { Field } from '../ui/field';
import type { ActionField } from './words/action-words';
import { NameOptions } from './name-options';
import { SeverityOptions } from './severity-options';

/** The server's limit. */
const MAX_CHARACTERS = 1000;
/** Prevents browsers from accepting a fifth digit of the year. */
const LAST_DATE = '9999-12-31';

function localDay(instant: string, timeZone: string): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(instant));
}

function targetText(target: Duration | null): string {
  return target === null ? 'no target' : durationText(target);
}

/** A field of an action's form. */
export function ActionControl({
  field: { name, label, hint, missing, options = [] },
  problem,
  view: { now, policy, severity },
}: {
  readonly field: ActionField;
  readonly problem: string | undefined;
  readonly view: TrackedPanel;
}): ReactElement {
  return (
    <Field name={name} label={label} hint={hint} problem={problem} isRequired={missing !== null}>
      {(control) => {
        switch (name) {
          case 'dueDate':
            return <input type="date" min={localDay(now, policy.timeZone)} max={LAST_DATE} {...control} />;
          case 'severity':
            return (
              <select defaultValue="" {...control}>
                <SeverityOptions except={severity} detailOf={(each) => targetText(policy.fixTargets[each])} />
              </select>
            );
          case 'name':
            return (
              <select {...control}>
                <NameOptions names={options} />
              </select>
            );
          case 'at':
            return <input type="datetime-local" max={`${LAST_DATE}T23:59`} {...control} />;
          case 'words':
            return <textarea rows={3} maxLength={MAX_CHARACTERS} {...control} />;
        }
      }}
    </Field>
  );
}
