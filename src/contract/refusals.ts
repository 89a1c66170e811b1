/** Refusals that answers of every room share. */

/** An input that is not as it should be, or a state that does not allow it: `problem` is a sentence. */
export interface Invalid {
  readonly type: 'invalid';
  readonly place: string;
  readonly problem: string;
}
export interface NoPermission {
  readonly type: 'no-permission';
}
export interface UnknownConnection {
  readonly type: 'unknown-connection';
}
