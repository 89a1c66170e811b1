import type { Answer } from './answer';
import type { Call } from './call';
import type { Method } from '../model/method';
import type { Site } from '../site/site';

/** The classic OAuth 2.0 scope a route asks of an app, or `none`. */
export type Scope =
  | 'read:jira-work'
  | 'write:jira-work'
  | 'read:jira-user'
  | 'manage:jira-project'
  | 'manage:jira-configuration'
  | 'write:app-data:jira'
  | 'none';

export interface Route {
  readonly method: Method;
  /** As in Jira's OpenAPI document, without `/rest/api/3`. */
  readonly path: string;
  readonly scope: Scope | ((site: Site) => Scope);
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}
