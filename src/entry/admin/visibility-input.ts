import * as v from 'valibot';

const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));

/** Who alone sees a comment in Jira. */
export const VisibilityInput = v.strictObject({ type: v.picklist(['role', 'group']), id: Name, name: Name });
