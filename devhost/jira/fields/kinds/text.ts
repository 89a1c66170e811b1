import { asText } from '../../model/field-value';
import { logWhole, parsed, rejected, type FieldKind } from './field-kind';

const MAX_LENGTH = 255;

/** The summary: one line of at most 255 characters. */
export const summaryKind: FieldKind = {
  schema: { type: 'string' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined) return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    const text = input.trim();
    if (/[\r\n]/.test(text)) {
      return rejected('The summary is invalid because it contains newline characters.');
    }
    if (text.length > MAX_LENGTH) return rejected("Summary can't exceed 255 characters.");
    return parsed(text === '' ? undefined : text);
  },
  render: (value) => value ?? null,
  log: logWhole((value) => ({ id: null, text: value === undefined ? null : asText(value) })),
};

/** A single-line custom field. */
export const lineKind: FieldKind = {
  ...summaryKind,
  parse(input) {
    if (input === null || input === undefined || input === '') return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    if (input.length > MAX_LENGTH) {
      return rejected('The entered text is too long. It exceeds the allowed limit of 255 characters.');
    }
    return parsed(input);
  },
};
