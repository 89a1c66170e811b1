import * as v from 'valibot';
import type { AdfNode } from './adf';

const Attributes = v.record(v.string(), v.unknown());
const Mark = v.object({ type: v.string(), attrs: v.exactOptional(Attributes) });

const Node: v.GenericSchema<unknown, AdfNode> = v.object({
  type: v.string(),
  attrs: v.exactOptional(Attributes),
  content: v.exactOptional(v.array(v.lazy(() => Node))),
  text: v.exactOptional(v.string()),
  marks: v.exactOptional(v.array(Mark)),
});

/** A document as Jira gives it; `null` for anything else. */
export function readDocument(value: unknown): AdfNode | null {
  const parsed = v.safeParse(Node, value);
  return parsed.success && parsed.output.type === 'doc' ? parsed.output : null;
}
