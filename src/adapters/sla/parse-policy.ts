import * as v from 'valibot';
import type { Policy } from '../../domain/sla/policy';
import type { ParsePolicy } from '../../usecases/ports';
import { placeOf } from './place';
import { StrictPolicySchema } from './policy-schema';
import { plain } from './primitives';

/** A policy document from its text. A bad one is a value, with the place of its first problem. */
export const parsePolicy: ParsePolicy = (document) => {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, place: 'document', problem: `not JSON: ${reason}` };
  }
  const parsed = v.safeParse(plain(StrictPolicySchema), json, { abortEarly: true });
  if (parsed.success) return { ok: true, policy: parsed.output as Policy };
  const [issue] = parsed.issues;
  return { ok: false, place: placeOf(issue.path) || 'document', problem: issue.message };
};
