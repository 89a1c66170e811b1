import { useState } from 'react';
import type { PlaceChange } from '../../../../src/domain/audit/changed-places';

interface Drawn<T> {
  /** The stored values that the entries are based on. */
  readonly base: T;
  /** The values that the form was drawn with. */
  readonly shown: T;
  /** Increases when the form has to be drawn again. */
  readonly drawing: number;
  /** True if the form was drawn with the changes of others and the person's entries. */
  readonly isReview: boolean;
}

export interface StaleForm<T> {
  readonly changed: readonly PlaceChange[];
  readonly current: T;
  readonly review: T;
}

export interface FormBase<T> extends Drawn<T> {
  readonly stale: StaleForm<T> | null;
  /** Call it when the person uses the form: from then on it is not drawn again by itself. */
  readonly touch: () => void;
  /** Call it with what was saved. */
  readonly settle: (saved: T) => void;
  readonly refuse: (stale: StaleForm<T>) => void;
  /** Draws the form again, with the changes of others. */
  readonly review: () => void;
}

/**
 * The values that a form is based on. New values from the server are shown until the person uses the form, and never
 * replace entries.
 * @param stored the values according to the latest answer of the server, which may lag behind a save.
 * @param textOf makes values comparable.
 */
export function useFormBase<T extends object>(stored: T, textOf: (value: T) => string): FormBase<T> {
  const [drawn, setDrawn] = useState<Drawn<T>>({
    base: stored,
    shown: stored,
    drawing: 0,
    isReview: false,
  });
  const [isTouched, setIsTouched] = useState(false);
  const [isSettling, setIsSettling] = useState(false);
  const [stale, setStale] = useState<StaleForm<T> | null>(null);
  const isCurrent = textOf(stored) === textOf(drawn.base);
  if (!isCurrent && !isTouched)
    setDrawn({ base: stored, shown: stored, drawing: drawn.drawing + 1, isReview: false });
  // A saved form is in use until the server lists what was saved.
  if (isCurrent && isSettling) {
    setIsSettling(false);
    setIsTouched(false);
  }
  return {
    ...drawn,
    stale,
    touch() {
      setIsTouched(true);
      setIsSettling(false);
    },
    settle(saved) {
      setStale(null);
      setDrawn((known) => ({ ...known, base: saved, isReview: false }));
      setIsSettling(true);
    },
    refuse: setStale,
    review() {
      if (stale === null) return;
      const { current, review } = stale;
      setDrawn((known) => ({
        base: current,
        shown: review,
        drawing: known.drawing + 1,
        isReview: true,
      }));
      setStale(null);
    },
  };
}
