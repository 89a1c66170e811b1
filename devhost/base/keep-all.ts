/** A part of the local site that can be brought back to what it was. */
export interface Kept {
  /** Keeps the present state. @returns a function that brings it back, as often as it is called. */
  keep(): () => void;
}

/** Keeps several parts as one. */
export function keepAll(parts: readonly Kept[]): () => void {
  const restores = parts.map((part) => part.keep());
  return () => {
    for (const restore of restores) restore();
  };
}
