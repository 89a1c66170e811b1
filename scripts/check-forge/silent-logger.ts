const ignore = (): void => undefined;

/** Forge's tools log every step; only their findings are needed. */
export const silentLogger = { debug: ignore, trace: ignore, info: ignore, warn: ignore, error: ignore };
