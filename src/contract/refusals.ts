/** Refusals shared by several resolver functions. */

/** Invalid input, or a state that does not allow it: `problem` is a sentence. */
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
