import { asText } from '../../model/field-value';
import { isRecord, readId } from '../../model/record';
import { findByName, nameOf, type Choice } from '../../seed/choices';
import { logWhole, parsed, rejected, type FieldContext, type FieldKind } from './field-kind';

export interface ChoiceRules {
  readonly type: string;
  readonly choices: (context: FieldContext) => readonly Choice[];
  /** Every choice of the site, to find the name of one that is set. */
  readonly all: readonly Choice[];
  /** Under which name the REST API gives a choice's text. */
  readonly by: 'name' | 'value';
  readonly messages: {
    readonly malformed: string;
    readonly id: (id: string) => string;
    readonly text: (text: string) => string;
  };
  readonly render: (choice: Choice, context: FieldContext) => unknown;
  readonly clearable: boolean;
}

/** One of a list: a priority, a security level, an option, a resolution. */
export function choiceKind(rules: ChoiceRules): FieldKind {
  const { messages } = rules;
  return {
    schema: { type: rules.type },
    operations: ['set'],
    choices: rules.all,
    parse(input, context) {
      if (input === undefined || (input === null && rules.clearable)) return parsed(undefined);
      const found = findChoice(input, rules.choices(context), rules.by, messages);
      return 'error' in found ? rejected(found.error) : parsed(found.choice.id);
    },
    render(value, context) {
      const choice = value === undefined ? undefined : rules.all.find(({ id }) => id === asText(value));
      return choice === undefined ? null : rules.render(choice, context);
    },
    allowedValues: (context) => rules.choices(context).map((choice) => rules.render(choice, context)),
    log: logWhole((value) => {
      if (value === undefined) return { id: null, text: null };
      return { id: asText(value), text: nameOf(rules.all, asText(value)) };
    }),
  };
}

/** Finds what `{ "id": … }` or `{ "name": … }` means; an id goes before a name. */
export function findChoice(
  input: unknown,
  choices: readonly Choice[],
  by: 'name' | 'value',
  messages: ChoiceRules['messages'],
): { readonly choice: Choice } | { readonly error: string } {
  if (!isRecord(input)) return { error: messages.malformed };
  const id = readId(input['id']);
  if (id !== undefined) {
    const choice = choices.find((candidate) => candidate.id === id);
    return choice === undefined ? { error: messages.id(id) } : { choice };
  }
  const text = input[by];
  if (typeof text !== 'string') return { error: messages.malformed };
  const choice = findByName(choices, text);
  return choice === undefined ? { error: messages.text(text) } : { choice };
}
