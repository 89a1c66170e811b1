import { SourceRefusedError } from '../../../usecases/errors/source-refused-error';
import { BugcrowdCallError } from './bugcrowd-call-error';

/** Marks failures that need a person before Bugcrowd can be asked again. */
export async function refusals<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof BugcrowdCallError)) throw cause;
    const { kind, message } = cause;
    if (kind === 'egress-refused') throw new SourceRefusedError('egress-refused', message, { cause });
    if (kind === 'unauthorised' || kind === 'forbidden')
      throw new SourceRefusedError('token-refused', message, { cause });
    throw cause;
  }
}
