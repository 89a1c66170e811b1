/** Most issues of one run: one page of the list. Each is a call of the resolver of its own, made by the open page. */
export const BULK_MAX = 50;

/** Most days by which one request extends: nearly three years, a typing error rather than a plan. */
export const EXTENSION_MAX_DAYS = 1000;
