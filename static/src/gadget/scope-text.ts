import type { FiguresView } from '../../../src/contract/figures';
import { overviewWords } from '../overview/words/overview-words';
import type { GadgetSettings } from './settings';
import { gadgetWords } from './words/gadget-words';

/** What the figures of a gadget are about: `High and above, acme.` */
export function scopeText(
  { connectionId, leastSeverity }: GadgetSettings,
  { connections }: Pick<FiguresView, 'connections'>,
): string {
  const connection = connections.find(({ id }) => id === connectionId);
  const program =
    connectionId === null
      ? gadgetWords.allPrograms
      : overviewWords.filters.words.program(connection?.program ?? connectionId, connectionId);
  return gadgetWords.scope(leastSeverity, program);
}
