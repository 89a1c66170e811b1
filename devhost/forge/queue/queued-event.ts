/** One event in the queue. Times are the host's epoch milliseconds. */
export interface QueuedEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: unknown;
  readonly concurrency: { readonly key: string; readonly limit: number } | undefined;
  /** A second delivery of an event that was delivered already. */
  readonly isCopy: boolean;
  readonly firstAtMs: number;
  /** The platform forgets the event then. */
  readonly expiresAtMs: number;
  readonly availableAtMs: number;
  /** What the last attempt left behind; `null` before the first. */
  readonly retry: { readonly count: number; readonly reason: string; readonly data: unknown } | null;
}
