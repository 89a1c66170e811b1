import { textOf } from '../model/field-value';
import type { Issue, IssueLink } from '../model/issue';
import { canSee } from '../site/permissions';
import type { Account } from '../seed/accounts';
import { LINK_TYPES, PRIORITIES } from '../seed/choices';
import { statusById } from '../seed/workflow';
import type { Site } from '../site/site';
import { renderLinkType, renderPriority, renderStatus } from './base/choices';
import { selfLink } from './base/links';
import { renderIssueType } from './project';

/** A link as it shows on one of its issues: with the other end only. A link to an issue one may not see is left out. */
export function renderLinksOf(issue: Issue, account: Account, site: Site): readonly object[] {
  return [...site.links.values()].flatMap((link) => {
    if (link.inwardIssueId === issue.id) {
      return renderEnd(link, 'outwardIssue', link.outwardIssueId, account, site);
    }
    if (link.outwardIssueId === issue.id) {
      return renderEnd(link, 'inwardIssue', link.inwardIssueId, account, site);
    }
    return [];
  });
}

export function renderLink(link: IssueLink, inward: Issue, outward: Issue, site: Site): object {
  return {
    ...renderHead(link, site),
    inwardIssue: renderLinkedIssue(inward, site),
    outwardIssue: renderLinkedIssue(outward, site),
  };
}

function renderEnd(
  link: IssueLink,
  end: 'inwardIssue' | 'outwardIssue',
  otherId: string,
  account: Account,
  site: Site,
): readonly object[] {
  const other = site.issues.find(otherId);
  if (other === undefined || !canSee(account, other)) return [];
  return [{ ...renderHead(link, site), [end]: renderLinkedIssue(other, site) }];
}

function renderHead(link: IssueLink, site: Site): object {
  const type = LINK_TYPES.find((candidate) => candidate.id === link.typeId);
  return {
    id: link.id,
    self: selfLink(site, `/issueLink/${link.id}`),
    type: type === undefined ? null : renderLinkType(type, site),
  };
}

function renderLinkedIssue(issue: Issue, site: Site): object {
  const priority = PRIORITIES.find((candidate) => candidate.id === textOf(issue.values, 'priority'));
  return {
    id: issue.id,
    key: issue.key,
    self: selfLink(site, `/issue/${issue.id}`),
    fields: {
      summary: textOf(issue.values, 'summary') ?? '',
      status: renderStatus(statusById(issue.statusId), site),
      priority: priority === undefined ? null : renderPriority(priority, { site }),
      issuetype: renderIssueType(issue.issueType, site),
    },
  };
}
