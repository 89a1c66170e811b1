import { useRef, useState, type ReactElement } from 'react';
import type { EvidenceLine, EvidenceOptions } from '../../../src/domain/evidence/evidence';
import { evidenceHeadings, evidenceRows } from '../../../src/wording/evidence-csv';
import { invokePanel } from '../bridge/invoke';
import { reasonOf } from '../remote/reason-of';
import { asSentence } from '../ui/as-sentence';
import { Button } from '../ui/button';
import { CheckField } from '../ui/check-field';
import { NoticeArea, type Notice } from '../ui/notice-area';
import { saveFile } from '../ui/save-file';
import { evidenceWords, notSavedText, savedText } from './words/evidence-words';
import './evidence-files.css';

type Format = 'jsonl' | 'csv';

const formats: readonly { readonly format: Format; readonly label: string }[] = [
  { format: 'jsonl', label: evidenceWords.jsonLines },
  { format: 'csv', label: evidenceWords.csv },
];

async function lineWith(options: EvidenceOptions): Promise<EvidenceLine> {
  const answer = await invokePanel('getEvidence', { options });
  switch (answer.type) {
    case 'evidence':
      return answer.line;
    case 'no-permission':
      throw new Error(evidenceWords.noPermission);
    case 'no-policy':
      throw new Error(evidenceWords.noPolicy);
    case 'not-started':
      throw new Error(evidenceWords.notStarted);
    case 'not-tracked':
      throw new Error(evidenceWords.notTracked);
  }
}

/** The line as `npm run verify` reads it, or its rows for people. */
function save(name: string, format: Format, line: EvidenceLine): void {
  if (format === 'jsonl') saveFile(name, 'application/jsonl', `${JSON.stringify(line)}\n`);
  else saveFile(name, 'text/csv', `${evidenceHeadings}${evidenceRows(line)}`);
}

/** Offers the evidence of this issue as files, put together here; the app stores nothing. */
export function EvidenceFiles({ name }: { readonly name: string }): ReactElement {
  const [busy, setBusy] = useState<Format | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const make = async (format: Format, options: EvidenceOptions): Promise<void> => {
    const file = `evidence-${name}.${format}`;
    setBusy(format);
    try {
      save(file, format, await lineWith(options));
      setNotice({ tone: 'success', text: savedText(file) });
    } catch (error) {
      setNotice({ tone: 'danger', text: notSavedText(asSentence(reasonOf(error))) });
    }
    setBusy(null);
  };
  const press = (format: Format): void => {
    if (busy !== null || form.current === null) return;
    const chosen = new FormData(form.current);
    void make(format, { withTitles: chosen.has('titles'), withNames: chosen.has('names') });
  };
  return (
    <>
      <form ref={form} className="evidence-files" aria-label={evidenceWords.files}>
        <fieldset>
          <legend>{evidenceWords.also}</legend>
          <CheckField name="titles" label={evidenceWords.titles} isChecked={false} />
          <CheckField
            name="names"
            label={evidenceWords.names}
            hint={evidenceWords.namesHint}
            isChecked={false}
          />
        </fieldset>
        <div className="buttons">
          {formats.map(({ format, label }) => (
            <Button
              key={format}
              label={label}
              busyLabel={evidenceWords.saving}
              isBusy={busy === format}
              onClick={() => {
                press(format);
              }}
            />
          ))}
        </div>
      </form>
      <NoticeArea notice={notice} />
    </>
  );
}
