import { asSentence } from '../../ui/as-sentence';
import type { AdminView } from '../../../../src/contract/admin';

type Overview = Extract<AdminView, { type: 'overview' }>;

/** The result of an action. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly text: string;
  /** True if an overview lists the change; lists may lag a moment behind. */
  readonly isListed?: (overview: Overview) => boolean;
}

export const noPermission: Notice = {
  tone: 'danger',
  text: 'Nothing was changed: you are no longer a Jira administrator. Ask an administrator.',
};

function unknownConnection(id: string): Notice {
  return { tone: 'danger', text: `Nothing was changed: connection “${id}” no longer exists.` };
}

/** Why an action was not performed. */
export function refusedNotice(
  connectionId: string,
  { type }: { readonly type: 'unknown-connection' | 'no-permission' },
): Notice {
  return type === 'no-permission' ? noPermission : unknownConnection(connectionId);
}

/** An action without an answer may or may not have had an effect. */
export function failedNotice(what: string, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    tone: 'danger',
    text: `${what} The server answered: ${asSentence(reason)} The page shows the current state. Try again.`,
  };
}
