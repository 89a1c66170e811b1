import type { AppField } from '../site/app-fields';
import type { FieldKind } from './kinds/field-kind';

/** A field that people fill in. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly missingMessage: string;
  /** What the changelog calls the field. */
  readonly logName: string;
  /** Without it the field counts as not being on the screen. */
  readonly permission?: string;
  readonly custom?: CustomType;
  /** Set for a field of the app. */
  readonly app?: AppField;
}

export interface CustomType {
  readonly customId: number;
  /** The last part of the type's key, such as `select`. */
  readonly type: string;
  /** How JQL tells fields of one name apart: `Severity[Dropdown]`. */
  readonly jqlType: string;
}

type Details = Partial<Pick<Field, 'required' | 'missingMessage' | 'logName' | 'permission'>>;

export function systemField(id: string, name: string, kind: FieldKind, details: Details = {}): Field {
  const missingMessage = `${name} is required.`;
  return { id, name, kind, required: false, missingMessage, logName: id, ...details };
}

export function customField(customId: number, name: string, kind: FieldKind, type: Type): Field {
  return {
    id: `customfield_${String(customId)}`,
    name,
    kind,
    required: false,
    missingMessage: `${name} is required.`,
    logName: name,
    custom: { customId, ...type },
  };
}

type Type = Omit<CustomType, 'customId'>;
