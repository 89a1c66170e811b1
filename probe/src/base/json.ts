/** The values that an answer may contain. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
