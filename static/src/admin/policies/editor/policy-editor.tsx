import { useEffect, useRef, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { Button } from '../../../ui/button';
import { LazyDisclosure } from '../../../ui/lazy-disclosure';
import { ProblemCount } from '../../../ui/problem-count';
import type { PageControl, Site } from '../../page/page-control';
import { copyId } from '../base/copy-id';
import { PolicyPart } from '../base/policy-part';
import { readDocument } from '../base/read-document';
import { InputForm } from '../../form/input-form';
import { FormFields } from './form-fields';
import { knownFlags } from './known-flags';
import { JsonField } from './json-field';
import { sourceMilestones } from './source-milestones';
import { StaleMessage } from './stale-message';
import { copyOf, usePolicyEditor } from './use-policy-editor';
import { policyEditorWords as words } from './words';
import './policy-editor.css';

/** Edits a custom policy, or a copy of any policy. The server validates the input and counts the versions. */
export function PolicyEditor({
  policy,
  isCopy,
  site,
  control,
  onSaved,
  onClose,
}: {
  readonly policy: AdminPolicy;
  readonly isCopy: boolean;
  readonly site: Site;
  readonly control: PageControl;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const original = readDocument(policy);
  const start = isCopy ? copyOf(original, copyId(policy.id, site.policies)) : original;
  const editor = usePolicyEditor(start, isCopy ? null : policy.version, control.report, onSaved);
  const { draft, byField, others, stale, isBusy } = editor;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // If the problem belongs to no field, the message takes the focus.
    if (Object.keys(byField).length === 0 && (others.length > 0 || stale !== null)) alert.current?.focus();
  }, [byField, others, stale]);
  const title = isCopy ? words.copy(policy.name) : words.edit(policy.name);
  return (
    <PolicyPart title={title} onClose={onClose} isBusy={isBusy}>
      <p>{words.savingCreatesItApplies(isCopy ? 'a new policy' : `version ${policy.version + 1}`)}</p>
      <InputForm
        className="policy-form"
        aria-label={title}
        problems={byField}
        isBusy={isBusy}
        onSend={() => {
          editor.save();
        }}
      >
        <div ref={alert} tabIndex={-1} className="notice">
          {stale !== null && (
            <StaleMessage
              policyId={policy.id}
              stale={stale}
              isBusy={isBusy}
              onSaveAnyway={() => {
                editor.save(stale.version);
              }}
            />
          )}
          {others.length > 0 && (
            <div role="alert">
              <p>{words.nothingWasSaved}</p>
              {others.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </div>
          )}
        </div>
        {draft.as === 'form' ? (
          <FormFields
            form={draft.form}
            problems={byField}
            isNew={isCopy}
            thisYear={new Date(site.now).getUTCFullYear()}
            milestones={sourceMilestones(site)}
            flags={knownFlags(site)}
            update={editor.update}
          />
        ) : (
          <JsonField value={draft.text} problem={byField['document']} onChange={editor.type} />
        )}
        <LazyDisclosure level="h3" title={words.previewOnOpenCases} load={() => import('./draft-preview')}>
          {({ DraftPreview }) => <DraftPreview site={site} document={editor.document} />}
        </LazyDisclosure>
        <div className="buttons">
          <Button
            type="submit"
            look="primary"
            label={words.savePolicy}
            busyLabel={words.saving}
            isBusy={isBusy}
          />
          <Button
            label={draft.as === 'form' ? words.editAsJson : words.editInForm}
            isDisabled={isBusy}
            onClick={editor.turn}
          />
          <Button label={words.cancel} isDisabled={isBusy} onClick={onClose} />
          <ProblemCount names={Object.keys(byField)} />
        </div>
      </InputForm>
    </PolicyPart>
  );
}
