import { parseFault, type Fault, type FaultInput } from '../devhost/base/faults';

type Random = (below: number) => number;

const targets = ['jira', 'kvs', 'queue'] as const;

/** The ways in which a call of the app fails. */
const modes: readonly Omit<FaultInput, 'target'>[] = [
  { status: 500 },
  { status: 500, when: 'after' },
  { crash: 'before' },
  { crash: 'after' },
  { timeout: 'before' },
  { timeout: 'after' },
  { status: 429 },
];

/** Makes a future call fail: any of those that a delivery makes, in any way. */
export function randomFault(random: Random): Fault {
  const target = targets[random(targets.length)] ?? 'jira';
  const mode = modes[random(modes.length)] ?? {};
  return parseFault({ target, ...mode, skip: random(12) });
}
