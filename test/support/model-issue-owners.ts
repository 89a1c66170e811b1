import type { LocalSite } from './local-site';
import { spoilings, type Spoiling } from './model-jira-actions';

/** An issue that the app has made. */
export interface Made {
  readonly id: string;
  readonly key: string;
  readonly submissionId: string;
}

/** Which submission each issue is of, also after somebody has changed the property that says so. */
export interface IssueOwners {
  /** Issues that are there. */
  read(): Promise<readonly Made[]>;
  /** The property that somebody has given an issue, by its key. */
  spoiled(key: string): unknown;
  /** Somebody changes the property of an issue. */
  spoil(id: string, how: Spoiling): Promise<void>;
  /** Somebody changes the property of every issue, each in another way. */
  spoilAll(): Promise<void>;
}

/** What the app writes. */
type Property = Readonly<Record<string, unknown>>;

/** The value of an issue that nobody has touched. */
const UNTOUCHED = Symbol('untouched');

/** What each way of spoiling makes of a property; `undefined` if it is deleted. */
const spoil: Readonly<Record<Spoiling, (before: Readonly<Record<string, unknown>>) => unknown>> = {
  delete: () => undefined,
  blank: () => ({}),
  replace: () => ['nothing'],
  state: (before) => ({ ...before, state: before['state'] === 'met' ? 'running' : 'met' }),
  date: (before) => ({ ...before, dueDate: '2031-01-01' }),
  member: (before) => ({ ...before, owner: 'me' }),
};

export function createIssueOwners(site: LocalSite): IssueOwners {
  const owners = new Map<string, string>();
  const spoils = new Map<string, unknown>();
  const pathOf = (id: string): string => `/issue/${id}/properties/bounty-clock`;
  const propertyOf = async (id: string): Promise<Property | undefined> =>
    ((await site.jira('GET', pathOf(id))).body as { readonly value?: Property }).value;

  const read: IssueOwners['read'] = async () => {
    const made: Made[] = [];
    for (const { id, key } of site.host.jira.listIssues()) {
      const known = owners.get(id) ?? (await propertyOf(id))?.['submissionId'];
      if (typeof known !== 'string') continue;
      owners.set(id, known);
      made.push({ id, key, submissionId: known });
    }
    return made;
  };

  const spoilOne: IssueOwners['spoil'] = async (id, how) => {
    const before = await propertyOf(id);
    if (before === undefined || typeof before !== 'object') return;
    const value = spoil[how](before);
    const { status } =
      value === undefined ? await site.jira('DELETE', pathOf(id)) : await site.jira('PUT', pathOf(id), value);
    if (status < 300) spoils.set(id, value ?? null);
  };

  return {
    read,
    spoil: spoilOne,
    async spoilAll() {
      for (const [place, { id }] of (await read()).entries())
        await spoilOne(id, spoilings[(place + Number(id)) % spoilings.length] ?? 'delete');
    },
    spoiled(key) {
      const issue = site.host.jira.listIssues().find((each) => each.key === key);
      return issue !== undefined && spoils.has(issue.id) ? spoils.get(issue.id) : UNTOUCHED;
    },
  };
}
