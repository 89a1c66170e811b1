import { adfText } from '../../model/adf-text';
import { isAtlassianDocument } from './adf-validator';
import { isRecord } from '../../model/record';
import { logWhole, parsed, rejected, type FieldKind, type Parsed } from './field-kind';

const MAX_LENGTH = 32_767;

/** Rich text: the description and multi-line custom fields. */
export const documentKind: FieldKind = {
  schema: { type: 'string' },
  operations: ['set'],
  parse: readDocument,
  render: (value) => value ?? null,
  log: logWhole((value) => ({ id: null, text: value === undefined ? null : adfText(value) })),
};

/** Also reads comment bodies, which follow the same rules. The limit counts the JSON, not the words in it. */
export function readDocument(input: unknown): Parsed {
  if (input === null || input === undefined) return parsed(undefined);
  if (!isRecord(input)) {
    return rejected('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  if (!isAtlassianDocument(input)) return { ok: false, error: 'INVALID_INPUT', general: true };
  if (JSON.stringify(input).length > MAX_LENGTH) {
    return rejected('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return parsed(input);
}
