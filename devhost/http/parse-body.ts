import * as v from 'valibot';
import { BadRequestError, jsonBody, type Exchange } from '../base/exchange';

/** The body of a request to the host. @throws BadRequestError naming the first place that is wrong */
export function parseBody<S extends v.GenericSchema>(schema: S, exchange: Exchange): v.InferOutput<S> {
  const parsed = v.safeParse(schema, jsonBody(exchange));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadRequestError(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}
