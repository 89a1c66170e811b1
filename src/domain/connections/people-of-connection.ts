import type { Mapping } from '../mapping/mapping';
import { accountsIn } from '../privacy/account-shape';
import { withoutAccount } from '../privacy/without-account';
import type { Instant } from '../sla/instant';
import type { Connection } from './connection';

/** Where people were taken off a connection because their accounts were closed: paths, as the admin log has them. */
export interface LostPeople {
  readonly at: Instant;
  readonly places: readonly string[];
}

/** The people whom a connection names outside of its mapped fields; somebody may be in it several times. */
export function namedPeople({
  approvers,
  decidesAlone,
  answers,
  notices,
  agreement,
  mapping,
}: Connection): readonly string[] {
  return [
    ...approvers,
    ...decidesAlone,
    ...answers.team,
    ...answers.researcher,
    ...notices.fallbackPeople,
    ...agreement.members.map(({ accountId }) => accountId),
    ...(mapping.assignee === null ? [] : [mapping.assignee]),
  ];
}

/** The Atlassian accounts that a connection names, as far as their shape tells in fields of its mapping. */
export function peopleOfConnection(connection: Connection): readonly string[] {
  return [...new Set([...namedPeople(connection), ...accountsIn(connection.mapping.fields)])].sort();
}

/** Fields without the person. A field that is left without a value is no longer mapped. */
function fieldsWithout(fields: Mapping['fields'], accountId: string): Mapping['fields'] {
  const kept = Object.entries(fields).flatMap(([id, mapped]) => {
    if (withoutAccount(mapped, accountId, '') === mapped) return [[id, mapped] as const];
    if (mapped.from !== 'fixed' || typeof mapped.value === 'string') return [];
    const value = mapped.value.filter((each) => each !== accountId);
    return value.length === 0 ? [] : [[id, { ...mapped, value }] as const];
  });
  return Object.fromEntries(kept);
}

/** Takes a person off a connection. @returns the same connection if it does not name the account. */
export function withoutPerson(connection: Connection, accountId: string): Connection {
  const { approvers, decidesAlone, answers, notices, agreement, mapping } = connection;
  const others = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== accountId);
  if (withoutAccount(connection, accountId, '') === connection) return connection;
  return {
    ...connection,
    approvers: others(approvers),
    decidesAlone: others(decidesAlone),
    answers: { ...answers, team: others(answers.team), researcher: others(answers.researcher) },
    notices: { ...notices, fallbackPeople: others(notices.fallbackPeople) },
    agreement: {
      ...agreement,
      members: agreement.members.filter((member) => member.accountId !== accountId),
    },
    mapping: {
      ...mapping,
      assignee: mapping.assignee === accountId ? null : mapping.assignee,
      fields: fieldsWithout(mapping.fields, accountId),
    },
  };
}
