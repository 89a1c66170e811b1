import { useState } from 'react';
import type { SavePolicyResult, StalePolicy } from '../../../../../src/contract/policies';
import type { Policy } from '../../../../../src/domain/sla/policy';
import { invokeAdmin } from '../../../bridge/invoke';
import { asSentence } from '../../../ui/as-sentence';
import { failedNotice, type Notice } from '../../page/notice';
import { policyNotice } from './policy-notice';
import { toDocument } from './policy-document';
import { toPolicyForm, type PolicyForm } from './policy-form';
import { problemsByField, unsayableProblems, type PlacedProblem } from './policy-problems';
import { policyEditorActionWords as words } from './words';

/** The same document, as a form or as text. */
export type Draft =
  { readonly as: 'form'; readonly form: PolicyForm } | { readonly as: 'json'; readonly text: string };

export interface EditorControl {
  readonly draft: Draft;
  /** Problems of fields; a new object for each answer, so that the same problem takes the focus again. */
  readonly byField: Readonly<Record<string, string>>;
  /** Problems of no field. */
  readonly others: readonly string[];
  readonly stale: StalePolicy | null;
  readonly isBusy: boolean;
  readonly update: (changes: Partial<PolicyForm>) => void;
  readonly type: (text: string) => void;
  /** Switches between form and text; to the form only if the document is valid. */
  readonly turn: () => void;
  readonly save: (basedOn?: number) => void;
  /** The document in its present state. */
  readonly document: () => string;
}

function problemText({ place, problem }: PlacedProblem): string {
  return place === 'document' ? asSentence(problem) : words.at(place, asSentence(problem));
}

const noProblems = { byField: {}, others: [] };

function shownProblems(
  draft: Draft,
  problems: readonly PlacedProblem[],
): Pick<EditorControl, 'byField' | 'others'> {
  if (draft.as === 'json') return { byField: { document: problems.map(problemText).join(' ') }, others: [] };
  const { byField, others } = problemsByField(problems, draft.form);
  return { byField, others: others.map(problemText) };
}

/** Edits a policy, or a copy of one, until it is saved. */
export function usePolicyEditor(
  start: Policy,
  basedOn: number | null,
  report: (notice: Notice) => Promise<void>,
  onSaved: () => void,
): EditorControl {
  const [draft, setDraft] = useState<Draft>({ as: 'form', form: toPolicyForm(start) });
  const [problems, setProblems] = useState<Pick<EditorControl, 'byField' | 'others'>>(noProblems);
  const [stale, setStale] = useState<StalePolicy | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const document = (): string => (draft.as === 'json' ? draft.text : JSON.stringify(toDocument(draft.form)));

  const settle = async (result: SavePolicyResult, name: string): Promise<void> => {
    setStale(result.type === 'stale' ? result : null);
    setProblems(result.type === 'invalid' ? shownProblems(draft, result.problems) : noProblems);
    if (result.type === 'invalid' || result.type === 'stale') return;
    if (result.type !== 'no-permission') onSaved();
    await report(policyNotice(result, name));
  };
  const attempt = async (what: string, act: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    try {
      await act();
    } catch (error) {
      await report(failedNotice(what, error));
    }
    setIsBusy(false);
  };
  const toForm = async (text: string): Promise<void> => {
    const result = await invokeAdmin('tryPolicy', { document: text });
    if (result.type === 'invalid') setProblems(shownProblems(draft, result.problems));
    else if (result.type === 'examples') {
      setProblems(noProblems);
      setDraft({ as: 'form', form: toPolicyForm(JSON.parse(text) as Policy) });
    }
  };
  /** Shows what the document cannot say, and lets nothing go on meanwhile. */
  const isUnsayable = (): boolean => {
    const byField = draft.as === 'form' ? unsayableProblems(draft.form) : {};
    if (Object.keys(byField).length === 0) return false;
    setProblems({ byField, others: [] });
    return true;
  };
  return {
    draft,
    ...problems,
    stale,
    isBusy,
    document,
    update(changes) {
      setDraft((known) =>
        known.as === 'form' ? { as: 'form', form: { ...known.form, ...changes } } : known,
      );
    },
    type(text) {
      setDraft({ as: 'json', text });
    },
    turn() {
      if (draft.as === 'json') void attempt(words.notRead, () => toForm(draft.text));
      else if (!isUnsayable()) {
        setProblems(noProblems);
        setDraft({ as: 'json', text: JSON.stringify(toDocument(draft.form), null, 2) });
      }
    },
    save(on) {
      if (isUnsayable()) return;
      void attempt(words.notSaved, async () => {
        const entered = document();
        const result = await invokeAdmin('savePolicy', { document: entered, basedOn: on ?? basedOn });
        // What was refused need not be a document with a name.
        const isValid = result.type === 'saved' || result.type === 'unchanged';
        await settle(result, isValid ? (JSON.parse(entered) as Policy).name : start.name);
      });
    },
  };
}

/** Initial document of a copy. */
export function copyOf(policy: Policy, id: string): Policy {
  return { ...policy, id, name: words.copy(policy.name) };
}
