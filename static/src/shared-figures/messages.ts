import type { FiguresRequest, FiguresResult } from '../../../src/contract/figures';

/** A gadget wants figures. */
export const WANTED = 'bounty-clock.figures-wanted';
/** The dashboard's script says something about figures. */
export const DESK = 'bounty-clock.figures-desk';

/** What the script says: that it is there, that it has asked for figures, or what came of it. `key` names the request. */
export type DeskMessage =
  | { readonly type: 'open' }
  | { readonly type: 'asked'; readonly key: string }
  | { readonly type: 'figures'; readonly key: string; readonly result: FiguresResult }
  | { readonly type: 'failed'; readonly key: string; readonly reason: string };

/** Names a request: equal requests have equal names. */
export function keyOf({ months, connectionId, project }: FiguresRequest): string {
  return JSON.stringify([months, connectionId, project]);
}

/** How frames of a dashboard tell each other; `listen` returns a function that stops. */
export interface Channel {
  readonly tell: (event: string, message: object) => void;
  readonly listen: (event: string, listener: (message: unknown) => void) => () => void;
}

/** The server's figures. */
export type AskFigures = (request: FiguresRequest) => Promise<FiguresResult>;
