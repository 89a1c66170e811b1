import type { FiguresRequest, FiguresResult } from '../../../src/contract/figures';
import { DESK, keyOf, WANTED, type AskFigures, type Channel, type DeskMessage } from './messages';

/** The dashboard's script answers at once that it has asked; without it a gadget asks for itself. */
const NO_DESK_MS = 1500;
/** A function of the server may take 25 s. */
const NO_ANSWER_MS = 30_000;

/**
 * Figures from the dashboard's script, which asks once for all gadgets; from the server itself if the script does not
 * answer within a moment.
 * @throws Error with the server's reason
 */
export function wantFigures(
  request: FiguresRequest,
  channel: Channel,
  ask: AskFigures,
): Promise<FiguresResult> {
  const key = keyOf(request);
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = (): void => {
      clearTimeout(timer);
      stop();
    };
    const waitAtMost = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end();
        ask(request).then(resolve, reject);
      }, ms);
    };
    const want = (): void => {
      channel.tell(WANTED, request);
    };
    const stop = channel.listen(DESK, (message) => {
      const said = message as DeskMessage;
      if (said.type === 'open') want();
      else if (said.key !== key) return;
      else if (said.type === 'asked') waitAtMost(NO_ANSWER_MS);
      else {
        end();
        if (said.type === 'figures') resolve(said.result);
        else reject(new Error(said.reason));
      }
    });
    waitAtMost(NO_DESK_MS);
    want();
  });
}
