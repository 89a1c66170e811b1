import { asText } from '../../model/field-value';
import { isRecord } from '../../model/record';
import { isGranted } from '../../site/permissions';
import { renderUser } from '../../render/base/user';
import type { Account } from '../../seed/accounts';
import type { Project } from '../../seed/projects';
import { accountOf } from '../../site/site';
import { logWhole, parsed, rejected, type FieldKind } from './field-kind';

export const assigneeKind = personKind((account, project) =>
  isGranted(account, 'ASSIGNABLE_USER', project)
    ? undefined
    : `User '${account.accountId}' cannot be assigned issues.`,
);

export const reporterKind = personKind(() => undefined);

function personKind(objection: (account: Account, project: Project) => string | undefined): FieldKind {
  return {
    schema: { type: 'user' },
    operations: ['set'],
    parse(input, { site, project }) {
      if (input === null || input === undefined) return parsed(undefined);
      if (!isRecord(input)) return rejected('data was not an object');
      const accountId = 'accountId' in input ? input['accountId'] : input['id'];
      // "-1" means the project's default assignee; the projects here leave new issues unassigned.
      if (accountId === null || accountId === '-1') return parsed(undefined);
      if (typeof accountId !== 'string') return rejected('The accountId must be a string.');
      const account = site.accounts.get(accountId);
      if (account === undefined) return rejected(`User '${accountId}' does not exist.`);
      const error = objection(account, project);
      return error === undefined ? parsed(accountId) : rejected(error);
    },
    render: (value, { site }) =>
      value === undefined ? null : renderUser(accountOf(site, asText(value)), site),
    log: logWhole((value, { site }) => {
      if (value === undefined) return { id: null, text: null };
      return { id: asText(value), text: accountOf(site, asText(value)).displayName };
    }),
  };
}
