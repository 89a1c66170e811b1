/** A long-running task. The emulated ones are over as soon as they are submitted. */
export interface Task {
  readonly id: string;
  readonly description: string;
  readonly submittedById: string;
  readonly at: number;
  readonly result: unknown;
}
