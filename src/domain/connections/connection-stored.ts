import { connectionDefaults, type Connection } from './connection';
import { usualMapping, type Mapping } from '../mapping/mapping';

/** A connection as it is stored: one that was stored before a setting existed lacks it. */
export type StoredConnection = Omit<Connection, keyof typeof connectionDefaults> &
  Partial<Omit<Connection, 'mapping'>> & {
    readonly mapping?: Partial<Mapping>;
    /** What came before the mapping: fixed values by field id, as Jira's REST API takes them. */
    readonly fields?: Readonly<Record<string, unknown>>;
  };

/** The connection that was stored, complete. */
export function fromStored({ mapping, fields = {}, ...stored }: StoredConnection): Connection {
  const fixed = Object.entries(fields).map(([id, value]) => [id, { from: 'rest', value }] as const);
  return {
    ...connectionDefaults,
    ...stored,
    mapping:
      mapping === undefined
        ? { ...usualMapping, fields: Object.fromEntries(fixed) }
        : { ...usualMapping, ...mapping },
  };
}
