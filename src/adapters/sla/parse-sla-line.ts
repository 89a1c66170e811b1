import * as v from 'valibot';
import { findPreset, presets } from '../../domain/sla/presets';
import type { Instant as InstantText } from '../../domain/sla/instant';
import { ownClockOf, targetNames, type ClockName, type Policy } from '../../domain/sla/policy';
import type { TimelineEvent } from '../../domain/sla/timeline';
import { misspells } from './misspells';
import { placeOf } from './place';
import { problemText } from './problem-text';
import { PolicySchema } from './policy-schema';
import { Instant, plain } from './primitives';
import { TimelineSchema } from './timeline-schema';

/** A question to the clock. */
export interface SlaQuestion {
  readonly policy: Policy;
  readonly timeline: readonly TimelineEvent[];
  readonly target: ClockName;
  readonly now: InstantText;
}

/** The `id` of the line, if present, is part of every answer. */
export type ParsedLine = { readonly id?: unknown } & (
  | { readonly ok: true; readonly question: SlaQuestion }
  /** Names the place and the problem. */
  | { readonly ok: false; readonly error: string }
);

const Preset = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const preset = findPreset(dataset.value);
    if (preset !== undefined) return preset;
    const ids = presets.map(({ id }) => id).join(', ');
    addIssue({ message: `${JSON.stringify(dataset.value)} is not a preset; there are ${ids}` });
    return NEVER;
  }),
);

const Question = v.object({
  policy: v.lazy((input): v.GenericSchema => (typeof input === 'string' ? Preset : plain(PolicySchema))),
  timeline: TimelineSchema,
  target: v.optional(v.string(), 'fix'),
  now: Instant,
});

/** The problem with a target that the policy has no clock for. */
function targetProblem({ policy, target }: SlaQuestion): string | null {
  const known: readonly string[] = targetNames;
  if (known.includes(target) || ownClockOf(policy, target) !== undefined) return null;
  const names = [...known, ...Object.keys(policy.clocks ?? {})];
  return `target: ${JSON.stringify(target)} is not a target; use ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}`;
}

/**
 * Whoever misspells `target` would get the fix clock without a word. Other members that no rule reads may be a person's
 * notes, and are ignored.
 */
function misspelledTarget(line: object): string | null {
  if ('target' in line) return null;
  const typed = Object.keys(line).find((name) => misspells(name, 'target'));
  return typed === undefined ? null : `${typed}: no such name is known here; is "target" meant?`;
}

/** Parses one line of JSON as a question. An invalid line gives a value with the place of its first problem. */
export function parseSlaLine(line: string): ParsedLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, error: 'line: not JSON' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: false, error: 'line: not a JSON object' };
  const id = 'id' in json ? { id: json.id } : {};
  const misspelled = misspelledTarget(json);
  if (misspelled !== null) return { ...id, ok: false, error: misspelled };
  const parsed = v.safeParse(Question, json, { abortEarly: true });
  if (parsed.success) {
    const question = parsed.output as SlaQuestion;
    const problem = targetProblem(question);
    return problem === null ? { ...id, ok: true, question } : { ...id, ok: false, error: problem };
  }
  const [issue] = parsed.issues;
  return { ...id, ok: false, error: `${placeOf(issue.path)}: ${problemText(issue)}` };
}
