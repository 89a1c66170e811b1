const ignore = (): void => undefined;

/** Forge's tools tell every step they take; only what they find is wanted. */
export const silentLogger = { debug: ignore, trace: ignore, info: ignore, warn: ignore, error: ignore };
