import type { Actor } from '../writes/actor';
import type { Call } from './call';

export function actorOf({ site, account, byApp }: Call): Actor {
  return { site, account, byApp };
}
