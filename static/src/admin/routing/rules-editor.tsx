import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import type { RulesForm } from '../../../../src/contract/routing';
import type { RouteRule } from '../../../../src/domain/routing/route-rule';
import { conditionKindsOf } from '../../../../src/wording/condition-words';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { ProblemCount } from '../../ui/problem-count';
import { InputForm } from '../form/input-form';
import { failedNotice, refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import type { Known } from './condition-fields';
import { fromDraft, moved, newRule, toDraft, type RuleDraft } from './rule-draft';
import { RuleCard } from './rule-card';
import { RulesOutcomeMessage, type RulesOutcome } from './rules-outcome';
import { savedNotice } from './saved-notice';
import { rulesEditorWords as words } from './words';

function toRules({ rules, ruleOrder }: RulesForm): readonly RouteRule[] {
  const names = [...new Set([...ruleOrder, ...Object.keys(rules)])];
  return names.flatMap((name) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    return rule === undefined ? [] : [{ ...rule, name }];
  });
}

/** The rules of a connection in order, to be changed and saved together. */
export function RulesEditor({
  connection,
  policies,
  known,
  report,
}: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly known: Known;
  readonly report: PageControl['report'];
}): ReactElement {
  const { id: connectionId } = connection;
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>(() => known.rules.map(toDraft));
  const [base, setBase] = useState(known.rules);
  const [outcome, setOutcome] = useState<RulesOutcome | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  /** The button that is to keep the focus when its rule has moved. */
  const kept = useRef<{ readonly key: number; readonly label: string } | null>(null);
  useEffect(() => {
    if (kept.current === null) return;
    const { key, label } = kept.current;
    kept.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-rule="${key}"] .buttons button`);
    [...(buttons ?? [])].find(({ textContent }) => textContent === label)?.focus();
  }, [drafts]);

  const changeRule = (key: number, changes: Partial<RuleDraft>): void => {
    setDrafts((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  };
  const move = ({ key, name }: RuleDraft, index: number, by: -1 | 1): void => {
    kept.current = { key, label: by === -1 ? words.moveUp : words.moveDown };
    setDrafts((all) => moved(all, index, by));
    setOutcome(null);
    setSaid(words.isNowRule(name, index + 1 + by, drafts.length));
  };
  const save = async (evenSo: boolean): Promise<void> => {
    const entered = fromDraft(drafts);
    if (!entered.ok) {
      setOutcome({ type: 'entered-wrong', problems: entered.problems });
      return;
    }
    const { rules } = entered;
    setIsBusy(true);
    try {
      const result = await invokeAdmin('saveRules', { connectionId, rules, base, evenSo });
      switch (result.type) {
        case 'saved':
          setBase(result.rules);
          setOutcome(result.findings.length === 0 ? null : { type: 'findings', findings: result.findings });
          await report(savedNotice(connectionId, rules, result));
          break;
        case 'invalid': {
          const problems = result.problems.map(({ place, problem }) => [place, problem] as const);
          setOutcome({ type: 'entered-wrong', problems: Object.fromEntries(problems) });
          break;
        }
        case 'unknown-connection':
        case 'no-permission':
          await report(refusedNotice(connectionId, result));
          break;
        case 'failed':
        case 'refused':
        case 'stale':
          setOutcome(result);
      }
    } catch (error) {
      await report(failedNotice(words.notSaved(connectionId), error));
    }
    setIsBusy(false);
  };
  const problems = outcome?.type === 'entered-wrong' ? outcome.problems : null;
  const [firstKind = 'target-is'] = conditionKindsOf(known.offered, null);
  return (
    <InputForm
      className="part rules"
      aria-label={words.rulesOf(connectionId)}
      problems={problems}
      isBusy={isBusy}
      onSend={() => void save(false)}
    >
      <p>{words.firstRuleThatMatches(connection.policyName, connection.projectKey)}</p>
      {outcome !== null && (
        <RulesOutcomeMessage
          outcome={outcome}
          isBusy={isBusy}
          onReview={() => {
            if (outcome.type !== 'stale') return;
            setDrafts(toRules(outcome.review).map(toDraft));
            setBase(toRules(outcome.current));
            setOutcome({ type: 'reviewed' });
          }}
          onEvenSo={() => void save(true)}
        />
      )}
      <p role="status" className="small subtle">
        {said}
      </p>
      <div ref={list}>
        {drafts.length === 0 && <p>{words.noRulesYet}</p>}
        {drafts.map((rule, index) => (
          <RuleCard
            key={rule.key}
            index={index}
            count={drafts.length}
            rule={rule}
            connection={connection}
            policies={policies}
            known={known}
            problemAt={(member) => problems?.[`${index}.${member}`]}
            change={(changes) => {
              changeRule(rule.key, changes);
            }}
            move={(by) => {
              move(rule, index, by);
            }}
            remove={() => {
              setDrafts((all) => all.filter(({ key }) => key !== rule.key));
              setOutcome(null);
              setSaid(words.wasRemovedSave(rule.name));
            }}
          />
        ))}
      </div>
      <div className="buttons">
        <Button
          label={words.addRule}
          onClick={() => {
            setDrafts((all) => [...all, newRule(connection.policyId, firstKind)]);
            setOutcome(null);
          }}
        />
        {/* Without a rule, and none stored, there is nothing to save. */}
        {drafts.length + base.length > 0 && (
          <Button
            type="submit"
            look="primary"
            label={words.saveRules}
            busyLabel={words.saving}
            isBusy={isBusy}
          />
        )}
        <ProblemCount names={Object.keys(problems ?? {}).filter((place) => place !== '')} />
      </div>
    </InputForm>
  );
}
