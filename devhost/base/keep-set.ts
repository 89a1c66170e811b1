/** Keeps the members of a set. @returns a function that brings them back. */
export function keepSet<Member>(set: Set<Member>): () => void {
  const members = [...set];
  return () => {
    set.clear();
    for (const member of members) set.add(member);
  };
}
