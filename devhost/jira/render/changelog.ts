import type { ChangeGroup } from '../model/change';
import { accountOf, type Site } from '../site/site';
import { jiraTime } from './base/links';
import { renderUser } from './base/user';

export function renderChange(change: ChangeGroup, site: Site): object {
  return {
    id: change.id,
    author: renderUser(accountOf(site, change.authorId), site),
    created: jiraTime(change.created),
    items: change.items,
  };
}
