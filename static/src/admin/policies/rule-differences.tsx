import type { ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { ruleLines, targetLines } from '../../../../src/wording/policy-lines';
import { Disclosure } from '../../ui/disclosure';
import { readDocument } from './base/read-document';
import { ruleDifferencesWords as words } from './words';

function linesOf(policy: AdminPolicy): readonly string[] {
  const document = readDocument(policy);
  return [words.datesIn(document.timeZone), ...targetLines(document), ...ruleLines(document)];
}

function OnlyIn({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactElement {
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      {lines.length === 0 ? (
        <p className="subtle">{words.nothingElse}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The targets and rules that only one of two policies has. */
export function RuleDifferences({
  left,
  right,
}: {
  readonly left: AdminPolicy;
  readonly right: AdminPolicy;
}): ReactElement {
  const [ofLeft, ofRight] = [linesOf(left), linesOf(right)];
  return (
    <Disclosure level="h3" title={words.whatTwoPoliciesSay} isOpen={false}>
      <div className="rule-differences small">
        <OnlyIn title={words.only(left.name)} lines={ofLeft.filter((line) => !ofRight.includes(line))} />
        <OnlyIn title={words.onlyB(right.name)} lines={ofRight.filter((line) => !ofLeft.includes(line))} />
      </div>
    </Disclosure>
  );
}
