import * as v from 'valibot';
import { derivedOf } from '../../domain/evidence/derived';
import type { EvidenceLine } from '../../domain/evidence/evidence';
import { findPreset } from '../../domain/sla/presets';
import { InvalidTimelineError } from '../../domain/sla/timeline';
import { parseSlaLine } from '../sla/parse-sla-line';
import { placeOf } from '../sla/place';
import { Instant } from '../sla/primitives';
import { problemText } from '../sla/problem-text';
import { checkRequests, EvidenceRequest } from './check-requests';
import { differences } from './differences';

/** Who stated a fact, which the schemas of the clock leave out. */
const Fact = v.looseObject({
  source: v.optional(
    v.object({ system: v.picklist(['source', 'jira', 'panel']), id: v.string(), reportedAt: Instant }),
  ),
  approvedBy: v.optional(v.string()),
  reason: v.optional(v.string()),
});

/** What a line says beside the question, as far as `verify` reads it. */
const Beside = v.looseObject({
  id: v.string(),
  policy: v.looseObject({}),
  timeline: v.array(Fact),
  issue: v.nullable(v.string()),
  connection: v.string(),
  shown: v.array(v.looseObject({ name: v.string() })),
  severities: v.array(v.looseObject({})),
  moves: v.array(v.looseObject({})),
  pauses: v.array(v.looseObject({})),
  policyChanges: v.array(v.looseObject({ at: v.string(), to: v.looseObject({}) })),
  requests: v.array(EvidenceRequest),
  title: v.optional(v.string()),
  researcher: v.optional(v.string()),
  people: v.optional(v.record(v.string(), v.string())),
});

export interface CheckedLine {
  /** Its case; `null` if it does not say. */
  readonly id: string | null;
  /** False if it has nothing in common with the line of an export. */
  readonly isOfExport: boolean;
  /** The line with everything recomputed; `null` if it could not be read. */
  readonly line: EvidenceLine | null;
  /** What is wrong with it; empty if nothing is. */
  readonly problems: readonly string[];
}

function presetProblems({ policy }: EvidenceLine): readonly string[] {
  const preset = findPreset(policy.id);
  if (preset?.version !== policy.version) return [];
  return differences('policy', policy, preset).map((problem) =>
    problem.replace(/computed$/, 'in the published preset'),
  );
}

function recomputed(line: EvidenceLine): Omit<CheckedLine, 'isOfExport'> {
  const { id, policy, timeline, now } = line;
  try {
    const derived = derivedOf(policy, timeline, now);
    const { shown, severities, moves, pauses } = line;
    const changed = Object.entries(derived).flatMap(([name, computed]) =>
      differences(name, { shown, severities, moves, pauses }[name], computed),
    );
    const problems = [...presetProblems(line), ...changed, ...checkRequests(line)];
    return { id, line: { ...line, ...derived }, problems };
  } catch (error) {
    if (error instanceof InvalidTimelineError || error instanceof RangeError)
      return { id, line: null, problems: [`cannot be computed: ${error.message}`] };
    throw error;
  }
}

/** True for a line of a case that asks what an export asks, however wrongly. */
function hasQuestion(id: string | null, text: string): boolean {
  if (id === null) return false;
  const line = JSON.parse(text) as object;
  return 'policy' in line && 'timeline' in line;
}

/** Recomputes one line of an export from the policy and timeline in it, and compares. */
export function checkLine(text: string): CheckedLine {
  const { id, ...parsed } = parseSlaLine(text);
  const named = typeof id === 'string' ? id : null;
  if (!parsed.ok)
    return { id: named, isOfExport: hasQuestion(named, text), line: null, problems: [parsed.error] };
  const beside = v.safeParse(Beside, JSON.parse(text));
  if (!beside.success) {
    const [issue] = beside.issues;
    return {
      id: named,
      isOfExport: true,
      line: null,
      problems: [`${placeOf(issue.path)}: ${problemText(issue)}`],
    };
  }
  // The question was read with the command's schemas; its facts keep their reporters, which these leave out.
  return { isOfExport: true, ...recomputed(beside.output as unknown as EvidenceLine) };
}
