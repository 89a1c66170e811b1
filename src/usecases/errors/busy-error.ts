/** Several people kept changing the same thing, so this change was not made. */
export class BusyError extends Error {
  override readonly name = 'BusyError';

  constructor(id: string) {
    super(`Others are changing “${id}” at the same time. Nothing was changed; try again.`);
  }
}
