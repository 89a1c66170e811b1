import type { Finding } from '../../contract/mapping';
import type { Mapping } from '../../domain/mapping/mapping';
import type { PolicyNames } from '../../domain/sla/policy-names';
import { spokenName } from '../../wording/clock-names';
import { fieldName } from '../../wording/field-name';
import { has, leavesOut } from './finding';
import type { JiraSurroundings } from './ports';

function note(place: string, sentence: string): Finding {
  return { severity: 'note', place, sentence };
}

function milestoneFindings({ milestones }: Mapping, { statuses }: JiraSurroundings): readonly Finding[] {
  return Object.entries(milestones).flatMap(([statusId, milestone]) =>
    has(statuses, statusId)
      ? []
      : [
          leavesOut(
            'milestones',
            `The workflow has no status ${statusId}: no issue reaches the milestone “${spokenName(milestone)}” by it.`,
          ),
        ],
  );
}

function flagFindings({ flags }: Mapping, { createFields, edit }: JiraSurroundings): readonly Finding[] {
  return flags.flatMap(({ fieldId, value, flag }) => {
    const field = [...createFields, ...(edit?.fields ?? [])].find(({ id }) => id === fieldId);
    if (field === undefined)
      return [
        note(
          'flags',
          `No known screen of the project has “${fieldName(fieldId)}”, which sets the flag “${spokenName(flag)}”.`,
        ),
      ];
    if (field.allowed.length === 0 || has(field.allowed, value)) return [];
    return [
      leavesOut(
        'flags',
        `“${field.name}” does not offer the value ${value}: it never sets the flag “${spokenName(flag)}”.`,
      ),
    ];
  });
}

/** Names that are recorded and move nothing, because the connection's policy does not mention them. */
function nameFindings({ milestones, flags }: Mapping, names: PolicyNames): readonly Finding[] {
  const idle = (kind: string, name: string): Finding =>
    note(
      kind === 'milestone' ? 'milestones' : 'flags',
      `The policy of the connection mentions no ${kind} “${spokenName(name)}”: it is recorded and moves no date.`,
    );
  return [
    ...[...new Set(Object.values(milestones))]
      .filter((name) => !names.milestones.includes(name))
      .map((name) => idle('milestone', name)),
    ...[...new Set(flags.map(({ flag }) => flag))]
      .filter((name) => !names.flags.includes(name))
      .map((name) => idle('flag', name)),
  ];
}

/**
 * Problems of the statuses and fields of a mapping that reach milestones and set flags.
 * @param names those that the connection's policy mentions.
 */
export function factFindings(
  mapping: Mapping,
  jira: JiraSurroundings,
  names: PolicyNames,
): readonly Finding[] {
  return [
    ...milestoneFindings(mapping, jira),
    ...flagFindings(mapping, jira),
    ...nameFindings(mapping, names),
  ];
}
