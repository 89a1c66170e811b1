import type { PlaceChange } from '../domain/audit/changed-places';

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
/** Nothing was saved: others have changed something since, and saving the form would undo it. */
export interface Stale<T> {
  readonly type: 'stale';
  /** What they changed, from what the form showed. */
  readonly changed: readonly PlaceChange[];
  /** What the form covers, as it is stored now: a form that is based on this can be saved. */
  readonly current: T;
  /** The changes of the others with the other entries of the form, for the person to review. */
  readonly review: T;
}
