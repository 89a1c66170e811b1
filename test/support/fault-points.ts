import type { FaultInput } from '../../devhost/base/faults';
import type { LedgerEntry } from '../../devhost/base/ledger';

/** Targets of faults. */
const targetOfKind = {
  jira: 'jira',
  kvs: 'kvs',
  queue: 'queue',
  egress: 'bugcrowd',
  platform: null,
} as const satisfies Record<LedgerEntry['kind'], FaultInput['target'] | null>;

/** One call of a run: its number among those of its target. */
export interface FaultPoint {
  readonly target: FaultInput['target'];
  readonly index: number;
  readonly call: string;
  /** The manifest function that made it. */
  readonly functionKey: string;
}

/** Every call that a fault can break, in order. */
export function faultPointsOf(entries: readonly LedgerEntry[]): readonly FaultPoint[] {
  const made = new Map<FaultPoint['target'], number>();
  return entries.flatMap(({ kind, method, path, functionKey }) => {
    const target = targetOfKind[kind];
    if (target === null) return [];
    const index = made.get(target) ?? 0;
    made.set(target, index + 1);
    return [{ target, index, call: `${method} ${path}`, functionKey }];
  });
}

/** The ways in which a call can fail. */
export const faultModes = {
  'crash before': { crash: 'before' },
  'fail before': { status: 500 },
  'fail after': { status: 500, when: 'after' },
  'crash after': { crash: 'after' },
  'time out before': { timeout: 'before' },
  'time out after': { timeout: 'after' },
} as const satisfies Record<string, Omit<FaultInput, 'target'>>;

export type FaultMode = keyof typeof faultModes;
export const allFaultModes = Object.keys(faultModes) as readonly FaultMode[];

/** The ways in which a call can fail so that the platform, or the app, retries. */
export function modesFor({ functionKey }: FaultPoint): readonly FaultMode[] {
  // The platform repeats a product event if the app asks for it; an event whose function dies is lost.
  return functionKey === 'issue-event-fn'
    ? allFaultModes.filter((mode) => !mode.startsWith('crash'))
    : allFaultModes;
}

/** The fault that breaks exactly that call in that way. */
export function faultAt({ target, index }: FaultPoint, mode: FaultMode): FaultInput {
  return { target, skip: index, ...faultModes[mode] };
}
