import * as v from 'valibot';

/** A line of text that a person has entered or a page has chosen. */
export const ShortText = v.pipe(v.string(), v.maxLength(500));

export const ConnectionId = v.object({ connectionId: ShortText });
