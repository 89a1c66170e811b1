import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

interface EditedNames {
  readonly has: (name: string) => boolean;
  readonly add: (name: string) => void;
}

const noNames: ReadonlySet<string> = new Set();

const untold: EditedNames = { has: () => false, add: () => undefined };

const Edited = createContext(untold);

/** Fields inside another form whose problems are about the present entry: they stand while it is edited. */
export function LiveFields({ children }: { readonly children: ReactNode }): ReactElement {
  return <Edited.Provider value={untold}>{children}</Edited.Provider>;
}

/**
 * Knows which fields of a form have been edited since its last answer: a problem of theirs is about an earlier entry.
 * @param answer a new object for each answer.
 */
export function EditedFields({
  answer,
  children,
}: {
  readonly answer: object | null;
  readonly children: ReactNode;
}): ReactElement {
  const [edited, setEdited] = useState({ answer, names: noNames });
  const names = edited.answer === answer ? edited.names : noNames;
  const add = useCallback(
    (name: string) => {
      setEdited((known) => {
        const before = known.answer === answer ? known.names : noNames;
        return before.has(name) ? known : { answer, names: new Set([...before, name]) };
      });
    },
    [answer],
  );
  const value = useMemo(() => ({ has: (name: string) => names.has(name), add }), [names, add]);
  return <Edited.Provider value={value}>{children}</Edited.Provider>;
}

/** A field's problem until its entry is edited. */
export interface StandingProblem {
  readonly problem: string | undefined;
  /** Call it when the entry is edited. */
  readonly onEdit: () => void;
}

/** @param name of the field in its form's problems. @param problem according to the form's last answer. */
export function useStandingProblem(name: string, problem: string | undefined): StandingProblem {
  const { has, add } = useContext(Edited);
  const onEdit = (): void => {
    if (problem !== undefined) add(name);
  };
  return { problem: has(name) ? undefined : problem, onEdit };
}

/** How many of these fields have not been edited since. */
export function useStandingCount(names: readonly string[]): number {
  const { has } = useContext(Edited);
  return names.filter((name) => !has(name)).length;
}
