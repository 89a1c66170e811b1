import * as v from 'valibot';
import { visibleLine } from '../../domain/findings/visible-line';

/** What a person writes to an action. It goes into a comment and into the case; longer plans belong in the issue. */
export const Note = v.pipe(v.string(), v.maxLength(1000), v.transform(visibleLine), v.maxLength(1000));

/** A note that may not be empty. */
export const Words = v.pipe(Note, v.minLength(1));
