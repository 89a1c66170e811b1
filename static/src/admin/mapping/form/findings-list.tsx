import type { ReactElement } from 'react';
import type { Finding } from '../../../../../src/contract/mapping';
import { Message } from '../../../ui/message';
import { findingTitles } from './words';

const severities = ['stops', 'leaves-out', 'note'] as const;
const tones = { stops: 'danger', 'leaves-out': 'warning', note: 'neutral' } as const;

/** Problems of a mapping, by their consequence. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  return (
    <>
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <Message key={severity} tone={tones[severity]}>
            <p>
              <strong>{findingTitles[severity]}</strong>
            </p>
            <ul className="findings">
              {found.map(({ place, sentence }) => (
                <li key={`${place} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          </Message>
        );
      })}
    </>
  );
}
