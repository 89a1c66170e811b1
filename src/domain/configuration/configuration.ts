import { plainConnection, type Connection } from '../connections/connection';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { without } from './without';

export const CONFIGURATION_FORMAT = 'bounty-clock-configuration';
/** Version of the file format; files of other versions are refused. */
export const CONFIGURATION_VERSION = 1;

/** Names of Jira objects by id. Another site has the same names with different ids. */
export interface JiraNames {
  readonly priorities: Readonly<Record<string, string>>;
  readonly resolutions: Readonly<Record<string, string>>;
}

/** Without its version, which each site counts itself. */
export type PlainPolicy = Omit<Policy, 'version'>;

/** Everything an administrator has decided, as a file. No secrets, no tokens; people are account ids. */
export interface Configuration {
  readonly format: typeof CONFIGURATION_FORMAT;
  readonly version: typeof CONFIGURATION_VERSION;
  readonly exportedAt: Instant;
  readonly jiraNames: JiraNames;
  readonly connections: readonly Connection[];
  /** The current custom policies; presets come with the app. */
  readonly policies: readonly PlainPolicy[];
}

/** A policy without its version number. */
export function plainPolicy(policy: Policy): PlainPolicy {
  return without(policy, 'version');
}

/** Ids of priorities and resolutions that a connection uses. */
function idsIn({ notices, resolutions, mapping }: Connection): {
  readonly [K in keyof JiraNames]: readonly string[];
} {
  const { breachPriorityId } = notices;
  return {
    priorities: [
      ...(breachPriorityId === null ? [] : [breachPriorityId]),
      ...Object.values(mapping.priorities),
    ],
    resolutions: [
      ...Object.keys(resolutions),
      ...Object.values(mapping.statuses).flatMap(({ resolutionId }) => resolutionId ?? []),
    ],
  };
}

function namesFor(ids: readonly string[], names: Readonly<Record<string, string>>): Record<string, string> {
  const known = [...new Set(ids)].sort().filter((id) => Object.hasOwn(names, id));
  return Object.fromEntries(known.map((id) => [id, names[id] ?? '']));
}

/** The configuration of a site. @param names those of the site; the file gets the ones it needs. */
export function toConfiguration(
  connections: readonly Connection[],
  policies: readonly Policy[],
  names: JiraNames,
  exportedAt: Instant,
): Configuration {
  const ids = connections.map(idsIn);
  return {
    format: CONFIGURATION_FORMAT,
    version: CONFIGURATION_VERSION,
    exportedAt,
    jiraNames: {
      priorities: namesFor(
        ids.flatMap(({ priorities }) => priorities),
        names.priorities,
      ),
      resolutions: namesFor(
        ids.flatMap(({ resolutions }) => resolutions),
        names.resolutions,
      ),
    },
    connections: connections.map(plainConnection),
    policies: policies.map(plainPolicy),
  };
}
