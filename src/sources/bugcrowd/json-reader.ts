/** The body is malformed at `path`, which names places only, never content. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** The members that lead to the place, the outermost first; empty for the whole body. */
  readonly steps: readonly string[];

  constructor(...steps: readonly string[]) {
    super(`Not as expected: ${pathOf(steps)}`);
    this.steps = steps;
  }

  /** E.g. `data.attributes.key`. */
  get path(): string {
    return pathOf(this.steps);
  }
}

function pathOf(steps: readonly string[]): string {
  return steps.join('.') || 'body';
}

/** Parses a JSON value. @throws ShapeError if it is malformed. */
export type Reader<T> = (value: unknown) => T;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses a nested value; a problem there includes the step in its path. */
export function within<T>(step: string, value: unknown, read: Reader<T>): T {
  try {
    return read(value);
  } catch (error) {
    throw error instanceof ShapeError ? new ShapeError(step, ...error.steps) : error;
  }
}

/** Parses one member of an object. */
export function at<T>(from: JsonObject, name: string, read: Reader<T>): T {
  return within(name, from[name], read);
}

/** Parser of one member of an object. */
export function member<T>(name: string, read: Reader<T>): Reader<T> {
  return (value) => at(object(value), name, read);
}

/** An object or a list; parsing a member shows which of the two it is. */
export function object(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null) throw new ShapeError();
  return value as JsonObject;
}

export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new ShapeError();
    return value.map((entry, index) => within(String(index), entry, read));
  };
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new ShapeError();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ShapeError();
  return value;
}

/** A text that matches a pattern as a whole. */
export function matching(pattern: RegExp): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new ShapeError();
    return value;
  };
}

/** One of some values, compared with `===`. */
export function oneOf<T extends string | number>(values: readonly T[]): Reader<T> {
  return (value) => {
    if (!values.includes(value as T)) throw new ShapeError();
    return value as T;
  };
}

/** An optional value: `undefined` means not stated, `null` means stated as empty. */
export function maybe<T>(read: Reader<T>): Reader<T | null | undefined> {
  return (value) => (value === undefined || value === null ? value : read(value));
}

/** Reads a member; `undefined` if it is malformed. */
export type LenientReader = <T>(name: string, read: Reader<T>) => T | undefined;

/** Parses members that nothing depends on. The names of malformed ones are added to `leftOut`. */
export function leniently(from: JsonObject, leftOut: string[]): LenientReader {
  return (name, read) => {
    try {
      return read(from[name]);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      leftOut.push(name);
      return undefined;
    }
  };
}

/** An unimportant value: `null` if it is malformed. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value) => {
    try {
      return read(value);
    } catch (error) {
      if (error instanceof ShapeError) return null;
      throw error;
    }
  };
}
