import { ShapeError } from '../json-reader';
import { BugcrowdCallError } from './bugcrowd-call-error';

/**
 * Runs the parser of an answer.
 * @param what names the call in messages.
 * @throws BugcrowdCallError of the kind `bad-shape` for a ShapeError, with the place of the first problem.
 */
export function parseAnswer<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const message = `Bugcrowd's answer to ${what} is not in the documented shape: ${error.path}.`;
    throw new BugcrowdCallError('bad-shape', message);
  }
}
