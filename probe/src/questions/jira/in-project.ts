import type { Json } from '../../base/json';
import { notAsked, type AskedQuestion } from '../../base/question';

/** A question that needs a project to make issues in. */
export function inProject(ask: AskedQuestion['ask']): AskedQuestion['ask'] {
  return (run): Promise<Json> =>
    run.project === null ? Promise.resolve(notAsked('No project was named.')) : ask(run);
}
