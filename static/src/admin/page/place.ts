import * as words from './words';
/** The parts of the admin page, in the order of their links. */
export const views = [
  'health',
  'connections',
  'policies',
  'deliveries',
  'log',
  'evidence',
  'configuration',
] as const;
export type View = (typeof views)[number];

export const viewNames: Readonly<Record<View, string>> = {
  health: 'Health',
  connections: 'Connections',
  policies: 'Policies',
  deliveries: 'Deliveries',
  log: words.adminLog,
  evidence: 'Evidence',
  configuration: words.exportAndImport,
};

/** A place on the page. */
export interface Place {
  readonly view: View;
  /** The selected connection; `null` for all of them. */
  readonly connectionId: string | null;
}
