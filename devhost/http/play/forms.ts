import * as v from 'valibot';
import { BadRequestError, type Exchange } from '../../base/exchange';
import { programs } from '../../bugcrowd/store/programs';
import { states } from '../../bugcrowd/store/states';

const Filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const Body = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('\r\n', '\n')),
  Filled,
);
const Optional = v.optional(v.string(), '');
const Whole = (min: number, max: number) =>
  v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(min), v.maxValue(max));

export const Comment = v.object({ body: Body, scope: v.string(), fileName: Optional, content: Optional });
export const Edit = v.object({ comment: v.string(), body: Body });
export const Change = v.object({
  state: v.picklist(states),
  severity: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    Whole(1, 5),
  ]),
});
export const Block = v.object({ reason: Filled, body: Body });
export const Reward = v.object({ dollars: Whole(1, 1_000_000), comment: Optional });
export const Report = v.object({
  program: v.picklist(programs.map(({ code }) => code)),
  title: Filled,
  researcher: Filled,
  description: Optional,
});

/** The fields of a form. @throws BadRequestError naming the first that is wrong */
export function fieldsOf<S extends v.GenericSchema>(schema: S, { body }: Exchange): v.InferOutput<S> {
  const given = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadRequestError(`${v.getDotPath(issue) ?? 'form'}: ${issue.message}`);
}
