/**
 * Why the source is told of nothing. `source`: it takes nothing. `site`: calls to it are not allowed here, or this edition of
 * the app makes none. `not-shown`: the token does not see the submission.
 */
export type NothingTold = 'off' | 'paused' | 'source' | 'site' | 'no-token' | 'not-shown';
