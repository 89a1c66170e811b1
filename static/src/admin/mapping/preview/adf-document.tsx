import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { DocumentNode } from '../../../../../src/contract/preview';
import { adfDocumentWords as words } from './words';

type Mark = NonNullable<DocumentNode['marks']>[number];

function attribute({ attrs }: Pick<DocumentNode, 'attrs'>, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** Links are shown with their address but not clickable: administrators should not open researchers' links here. */
function marked(content: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'em':
      return <em>{content}</em>;
    case 'code':
      return <code>{content}</code>;
    case 'strike':
      return <s>{content}</s>;
    case 'link': {
      const href = attribute(mark, 'href');
      return (
        <>
          <u>{content}</u>
          {content !== href && <span className="small subtle">{` (${href})`}</span>}
        </>
      );
    }
    default:
      return content;
  }
}

function children({ content = [] }: DocumentNode): ReactNode {
  return content.map((node, index) => <Fragment key={index}>{rendered(node)}</Fragment>);
}

function rendered(node: DocumentNode): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? '');
    case 'paragraph':
      return <p>{children(node)}</p>;
    // The page has its own heading levels.
    case 'heading':
      return <p className="preview-heading">{children(node)}</p>;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{children(node)}</code>
        </pre>
      );
    case 'table':
      return (
        <div className="table-scroll" role="region" aria-label={words.tableInText} tabIndex={0}>
          <table>
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(node)}</tr>;
    case 'tableHeader':
      return <th scope="col">{children(node)}</th>;
    case 'tableCell':
      return <td>{children(node)}</td>;
    default:
      return children(node);
  }
}

/** A document as Jira would show it. Unknown nodes are shown as text. */
export function AdfDocument({ document }: { readonly document: DocumentNode }): ReactElement {
  return <div className="adf">{children(document)}</div>;
}
