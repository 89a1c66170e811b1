import type { Actor } from '../site/actor';
import type { Call } from './call';

export function actorOf({ site, account, byApp }: Call): Actor {
  return { site, account, byApp };
}
