import { asList } from '../../model/field-value';
import { logWhole, parsed, rejected, type FieldKind } from './field-kind';

const MAX_LENGTH = 255;

export const labelsKind: FieldKind = {
  schema: { type: 'array', items: 'string' },
  operations: ['add', 'set', 'remove'],
  parse(input) {
    if (input === null || input === undefined) return parsed(undefined);
    if (!Array.isArray(input)) return rejected('data was not an array');
    const elements: readonly unknown[] = input;
    const labels = new Set<string>();
    for (const [position, label] of elements.entries()) {
      if (typeof label !== 'string') return rejected(`string expected at index ${String(position)}`);
      if (/\s/.test(label)) return rejected(`The label '${label}' contains spaces which is invalid.`);
      if (label.length > MAX_LENGTH) {
        return rejected(
          `The label '${label}' exceeds the maximum length for a single label of 255 characters.`,
        );
      }
      if (label !== '') labels.add(label);
    }
    return parsed(labels.size === 0 ? undefined : [...labels]);
  },
  render: (value) => value ?? [],
  log: logWhole((value) => ({ id: null, text: value === undefined ? '' : asList(value).join(' ') })),
};
