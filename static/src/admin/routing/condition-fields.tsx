import type { ReactElement } from 'react';
import type { RulesView } from '../../../../src/contract/routing';
import type { ConditionKind } from '../../../../src/domain/routing/route-rule';
import { conditionKindsOf, conditionWords } from '../../../../src/wording/condition-words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { SelectField } from '../form/select-field';
import { valuesOf, type ConditionDraft } from './rule-draft';
import { conditionFieldsWords as words } from './words';

export type Known = Extract<RulesView, { type: 'rules' }>;

/** Values of the latest deliveries that a condition could have. */
function suggestionsFor(kind: ConditionKind, { targets, vrtIds }: Known): readonly string[] {
  switch (kind) {
    case 'target-is':
    case 'target-starts-with':
      return targets;
    case 'vrt-within':
      return vrtIds;
    case 'label-is':
    case 'component-is':
      return [];
  }
}

/** One condition: what it looks at, and its values. */
export function ConditionFields({
  place,
  condition,
  known,
  problem,
  isOnly,
  change,
  remove,
}: {
  /** Path of the condition in the rules. */
  readonly place: string;
  readonly condition: ConditionDraft;
  readonly known: Known;
  readonly problem: string | undefined;
  /** The last condition of a rule cannot be removed. */
  readonly isOnly: boolean;
  readonly change: (changes: Partial<ConditionDraft>) => void;
  readonly remove: () => void;
}): ReactElement {
  const { kind, text } = condition;
  const entered = valuesOf(text);
  const suggestions = suggestionsFor(kind, known).filter((value) => !entered.includes(value));
  return (
    <div className="condition">
      <SelectField
        name={`${place}.kind`}
        label={words.condition}
        hint={words.conditionHint}
        problem={undefined}
        options={conditionKindsOf(known.offered, kind).map((each) => ({
          value: each,
          name: conditionWords[each].name,
        }))}
        defaultValue={kind}
        onChange={(value) => {
          change({ kind: value });
        }}
      />
      <Field name={`${place}.values`} label={words.values} hint={conditionWords[kind].hint} problem={problem}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.min(8, Math.max(2, text.split('\n').length))}
            spellCheck={false}
            value={text}
            onChange={(event) => {
              change({ text: event.target.value });
            }}
          />
        )}
      </Field>
      {suggestions.length > 0 && (
        <SelectField
          key={`${kind} ${text}`}
          name={`${place}.suggestion`}
          label={words.addValueOfLatest}
          hint={words.addValueOfLatestHint}
          isRequired={false}
          problem={undefined}
          options={[{ value: '', name: 'Choose…' }, ...suggestions.map((value) => ({ value, name: value }))]}
          defaultValue=""
          onChange={(value) => {
            if (value !== '') change({ text: [...entered, value].join('\n') });
          }}
        />
      )}
      {!isOnly && (
        <div>
          <Button label={words.removeCondition} onClick={remove} />
        </div>
      )}
    </div>
  );
}
