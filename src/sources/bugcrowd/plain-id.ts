import { matching } from './json-reader';

/** JSON:API types and ids become parts of keys and queries, so only plain characters are accepted. */
export const plainId = matching(/^[A-Za-z0-9_.:-]{1,128}$/);
