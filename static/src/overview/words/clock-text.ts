import type { OpenCase } from '../live/open-case';
import { nowWords } from './now-words';

const names: Readonly<Record<string, string>> = { ...nowWords.bands, ...nowWords.standings };

/** `Overdue`, `Due soon`, `On track`, or the state of a clock that does not run. */
export function clockText({ band, state }: Pick<OpenCase, 'band' | 'state'>): string {
  return names[band ?? ''] ?? names[state ?? ''] ?? nowWords.needs.otherState;
}
