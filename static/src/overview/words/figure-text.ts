import { numberText } from '../../../../src/wording/figures';
import type { Count } from '../live/count';
import { nowWords } from './now-words';

/** `12`, `about 1,234`, or in place of a figure why there is none. */
export function figureText(count: Count): string {
  switch (count.type) {
    case 'asking':
      return nowWords.asking;
    case 'failed':
      return nowWords.failed;
    case 'counted':
      return count.isAbout ? nowWords.about(count.count) : numberText(count.count);
  }
}
