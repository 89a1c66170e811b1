/** A push that the platform refuses, with the answer it gives. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
