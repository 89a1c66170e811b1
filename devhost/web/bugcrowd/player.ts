import { teamOf, triager } from '../../bugcrowd/store/people';
import { scopes, type Scope } from '../../bugcrowd/store/stored-comment';
import type { StoredSubmission } from '../../bugcrowd/store/stored-submission';
import type { Actor } from '../../bugcrowd/webhooks/event';

/** Whom a person at the page of the emulated Bugcrowd plays. */
export const players = ['researcher', 'triager', 'member'] as const;
export type Player = (typeof players)[number];

export const playerNames: Readonly<Record<Player, string>> = {
  researcher: 'Researcher',
  triager: 'Triager of Bugcrowd',
  member: 'Program member',
};

export const scopeNames: Readonly<Record<Scope, string>> = {
  everyone: 'Everyone',
  bugcrowd_and_researcher: 'Bugcrowd and the researcher',
  bugcrowd_and_customer: 'Bugcrowd and the program',
  bugcrowd: 'Bugcrowd only',
};

export function isPlayer(name: string | null): name is Player {
  return players.some((player) => player === name);
}

export function playerOf(url: URL): Player {
  const asked = url.searchParams.get('as');
  return isPlayer(asked) ? asked : 'researcher';
}

/** The comments that a player reads, and may write. */
export function scopesOf(player: Player): readonly Scope[] {
  if (player === 'triager') return scopes;
  return ['everyone', player === 'researcher' ? 'bugcrowd_and_researcher' : 'bugcrowd_and_customer'];
}

/** Who acts where a player does. */
export function actorOf(player: Player, program: string): Actor {
  if (player === 'researcher') return 'researcher';
  return player === 'triager' ? triager : (teamOf(program)[0] ?? triager);
}

/** Whether a comment is the player's own. */
export function isOwn(
  author: StoredSubmission['comments'][number]['author'],
  player: Player,
  program: string,
): boolean {
  const actor = actorOf(player, program);
  if (author === 'researcher' || actor === 'researcher') return author === actor;
  return author.name === actor.name && author.email === actor.email;
}
