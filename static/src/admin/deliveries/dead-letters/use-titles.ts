import { useEffect, useState } from 'react';
import { invokeAdmin } from '../../../bridge/invoke';

type Titles = Readonly<Record<string, string>>;

/** Titles of submissions by their ids, once the server has answered. A list is of use without them. */
export function useTitles(connectionId: string, submissionIds: readonly (string | null)[]): Titles {
  const [titles, setTitles] = useState<Titles>({});
  const wanted = [...new Set(submissionIds.filter((id) => id !== null))].sort().join('\n');
  useEffect(() => {
    if (wanted === '') return undefined;
    let isStale = false;
    void invokeAdmin('listTitles', { connectionId, submissionIds: wanted.split('\n') }).then(
      (result) => {
        if (!isStale && result.type === 'titles') setTitles(result.titles);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [connectionId, wanted]);
  return titles;
}
