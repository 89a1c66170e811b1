import type { FunctionOperand } from '@atlaskit/jql-ast';
import { readPeriod } from './dates';
import type { JqlContext } from './jql-context';
import type { Operand } from './jql-field';

const DAY_MS = 86_400_000;

type Called =
  { readonly ok: true; readonly operand: Operand } | { readonly ok: false; readonly error: string };

/** What a JQL function gives. `startOfDay("-1d")` moves by the increment first, as Jira does. */
export function callFunction(node: FunctionOperand, { account, now }: JqlContext): Called {
  const by = node.function.value;
  const args = node.arguments.map((argument) => argument.value);
  switch (by.toLowerCase()) {
    case 'now':
      return args.length === 0 ? instant(now.getTime(), by) : invalidArgument(by);
    case 'currentuser':
      if (args.length > 0) return invalidArgument(by);
      return { ok: true, operand: { kind: 'user', accountId: account.accountId, by } };
    case 'startofday':
    case 'endofday': {
      const offset = increment(args);
      if (offset === undefined) return invalidArgument(by);
      const start = Math.floor((now.getTime() + offset) / DAY_MS) * DAY_MS;
      return instant(by.toLowerCase() === 'startofday' ? start : start + DAY_MS - 1, by);
    }
    default:
      return { ok: false, error: `Unable to find JQL function '${by}()'.` };
  }
}

/** A bare number counts in the function's own unit, days. */
function increment(args: readonly string[]): number | undefined {
  const [text = '0', ...more] = args;
  if (more.length > 0) return undefined;
  return /^[+-]?\d+$/.test(text) ? Number(text) * DAY_MS : readPeriod(text);
}

function instant(ms: number, by: string): Called {
  return { ok: true, operand: { kind: 'instant', ms, by } };
}

function invalidArgument(by: string): Called {
  return { ok: false, error: `Invalid argument for JQL function '${by}'.` };
}
