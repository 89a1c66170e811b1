import Heading from '@atlaskit/heading';
import { Fragment, type ReactElement } from 'react';
import type { Checklist, GuidanceLink } from '../guidance/base/checklist';
import type { Guidance, GuidanceFact } from '../guidance/guidance';
import { ExternalLink } from '../ui/external-link';
import { Fact, Facts } from '../ui/facts';
import { foldedWords } from './words/folded-words';

function Links({ links }: { readonly links: readonly GuidanceLink[] }): ReactElement[] {
  return links.map(({ name, url }, index) => (
    <Fragment key={url}>
      {index > 0 && ', '}
      <ExternalLink href={url}>{name}</ExternalLink>
    </Fragment>
  ));
}

/** Text with line-break opportunities between its parts, like the vector of a CVSS score. */
function breakable(text: string): ReactElement[] {
  return text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function FactText({ text, links, note }: GuidanceFact): ReactElement {
  return (
    <>
      {text}
      <span className={text === null ? undefined : 'own-line small subtle'}>
        <Links links={links} />
        {links.length > 0 && note !== null && ', '}
        {note !== null && breakable(note)}
      </span>
    </>
  );
}

function Steps({ title, items, links }: Checklist): ReactElement {
  return (
    <>
      <Heading as="h3" size="xxsmall">
        {title}
      </Heading>
      <ol>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p>
        {foldedWords.readOn} <Links links={links} />
      </p>
    </>
  );
}

/** Loaded guidance. */
export function GuidanceView({
  guidance,
  isWide = false,
}: {
  readonly guidance: Guidance;
  /** Gives every fact its own row. */
  readonly isWide?: boolean;
}): ReactElement {
  const { title, paragraphs, facts, checklist, footnote } = guidance;
  return (
    <>
      {title !== null && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {facts.length > 0 && (
        <Facts>
          {facts.map((fact) => (
            <Fact key={fact.name} name={fact.name} isWide={isWide}>
              <FactText {...fact} />
            </Fact>
          ))}
        </Facts>
      )}
      {checklist !== null && <Steps {...checklist} />}
      <p className="small subtle">{footnote}</p>
    </>
  );
}
