/** One call of a web trigger, for the host's first page. */
export interface TriggerCall {
  readonly at: string;
  readonly method: string;
  readonly query: string;
  readonly status: number;
}

export interface TriggerLog {
  add(call: TriggerCall): void;
  latest(): readonly TriggerCall[];
  reset(): void;
}

const KEPT = 20;

export function createTriggerLog(): TriggerLog {
  let calls: readonly TriggerCall[] = [];
  return {
    add(call) {
      calls = [call, ...calls].slice(0, KEPT);
    },
    latest: () => calls,
    reset() {
      calls = [];
    },
  };
}
