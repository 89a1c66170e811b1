/** What the storage answers to a request that it cannot serve; `code` is what the SDK shows the app. */
export class KvsError extends Error {
  override readonly name = 'KvsError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
