import { toEpochMs, type Instant } from '../sla/instant';
import type { ConnectionFacts } from './health-facts';

/** A closed account was removed from a connection, and an administrator has to name a replacement. */
export interface PeopleLost {
  readonly kind: 'people-lost';
  readonly connectionId: string;
  /** Paths, as the admin log has them. */
  readonly places: readonly string[];
  readonly at: Instant;
}

const SHOWN_MS = 30 * 86_400_000;

/** What is to be known of closed accounts that a connection named, for 30 days. */
export function peopleLost(
  { connectionId, lostPeople }: Pick<ConnectionFacts, 'connectionId' | 'lostPeople'>,
  nowMs: number,
): PeopleLost | null {
  if (lostPeople === null || nowMs - toEpochMs(lostPeople.at) >= SHOWN_MS) return null;
  return { kind: 'people-lost', connectionId, ...lostPeople };
}
