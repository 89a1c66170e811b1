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
    case 'endofday':
      return edgeOf('day', by, args, now);
    case 'startofweek':
    case 'endofweek':
      return edgeOf('week', by, args, now);
    default:
      return { ok: false, error: `Unable to find JQL function '${by}()'.` };
  }
}

/** Weeks begin on Sunday, which Jira documents as the default; 1 January 1970 was a Thursday. */
const units = {
  day: { lengthMs: DAY_MS, offsetMs: 0 },
  week: { lengthMs: 7 * DAY_MS, offsetMs: 4 * DAY_MS },
} as const;

/** The first or last millisecond of a day or week; everyone here lives in UTC. */
function edgeOf(unit: keyof typeof units, by: string, args: readonly string[], now: Date): Called {
  const { lengthMs, offsetMs } = units[unit];
  const offset = increment(args, lengthMs);
  if (offset === undefined) return invalidArgument(by);
  const start = Math.floor((now.getTime() + offset + offsetMs) / lengthMs) * lengthMs - offsetMs;
  return instant(by.toLowerCase().startsWith('start') ? start : start + lengthMs - 1, by);
}

/** A bare number counts in the function's own unit. */
function increment(args: readonly string[], unitMs: number): number | undefined {
  const [text = '0', ...more] = args;
  if (more.length > 0) return undefined;
  return /^[+-]?\d+$/.test(text) ? Number(text) * unitMs : readPeriod(text);
}

function instant(ms: number, by: string): Called {
  return { ok: true, operand: { kind: 'instant', ms, by } };
}

function invalidArgument(by: string): Called {
  return { ok: false, error: `Invalid argument for JQL function '${by}'.` };
}
