import type { ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { clockName } from '../../../../src/wording/clock-names';
import { issuesOfPolicy } from '../../../../src/wording/issue-search';
import { ruleLines } from '../../../../src/wording/policy-lines';
import { targetsText } from '../../../../src/wording/policy-sentences';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { Fact, Facts } from '../../ui/facts';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { CopyField } from '../form/copy-field';
import { SearchButton } from '../page/search-button';
import { readDocument } from './base/read-document';
import { policyDetailsWords as words } from './words';

/** Everything that a policy says, below its row. */
export function PolicyDetails({
  policy,
  level,
}: {
  readonly policy: AdminPolicy;
  /** Of the headings inside. */
  readonly level: 'h3' | 'h4';
}): ReactElement {
  const { id, version, name, preset } = policy;
  const rules = readDocument(policy);
  const { sourceUrl, timeZone, targets, clocks = {} } = rules;
  return (
    <section className="part policy" aria-label={name}>
      <Facts>
        {Object.entries(targets).map(
          ([clock, each]) =>
            each !== undefined && (
              <Fact key={clock} name={clockName(clock, clocks[clock]?.label)} isWide>
                {targetsText(each)}
              </Fact>
            ),
        )}
        <Fact name={words.idAndVersion}>{words.version(id, version)}</Fact>
        <Fact name={words.issuesWithThisVersion}>
          <SearchButton jql={issuesOfPolicy({ id, version })} about={`: issues with ${name}`} />
        </Fact>
        <Fact name={words.timeZone}>{timeZone}</Fact>
        {sourceUrl !== undefined && (
          <Fact name={words.publishedAt} isWide>
            <ExternalLink href={sourceUrl}>{sourceUrl}</ExternalLink>
          </Fact>
        )}
      </Facts>
      <ul className="bullets small">
        {ruleLines(rules).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!preset && (
        <LazyDisclosure level={level} title={words.versions} load={() => import('./policy-history')}>
          {({ PolicyHistory }) => <PolicyHistory key={version} policyId={id} />}
        </LazyDisclosure>
      )}
      <Disclosure level={level} title={words.document} isOpen={false}>
        <CopyField label={words.documentOf(id)} value={JSON.stringify(rules, null, 2)} rows={16} />
      </Disclosure>
    </section>
  );
}
