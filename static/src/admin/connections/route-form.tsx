import { Fragment, useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import type { Route } from '../../../../src/contract/connections';
import { FormField } from '../form/form-field';
import { ProblemCount } from '../../ui/problem-count';
import { ReviewMessage, StaleMessage } from '../form/stale-message';
import { useFormBase } from '../form/use-form-base';
import type { PageControl } from '../page/page-control';
import { lineOf } from '../../ui/line-of';
import { InputForm } from '../form/input-form';
import { useReported } from '../page/use-reported';
import { routeNotice } from './connection-notice';
import { TargetFields } from './settings/target-fields';
import { routeFormWords as words } from './words';

/** Changes the source and target of a connection's submissions. */
export function RouteForm({
  connection: { id, source, program, projectId, projectKey, issueTypeId, issueType },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, run } = useReported(control.report);
  const stored: Route = {
    program,
    project: { id: projectId, key: projectKey },
    issueType: { id: issueTypeId, name: issueType },
  };
  const { base, shown, drawing, isReview, stale, ...based } = useFormBase(stored, JSON.stringify);
  const [chosen, setChosen] = useState<Pick<Route, 'project' | 'issueType'> | null>(null);
  const save = (data: FormData): void => {
    const route = {
      connectionId: id,
      base,
      program: lineOf(data, 'program'),
      projectId: lineOf(data, 'project'),
      issueTypeId: lineOf(data, 'issueType'),
    };
    const entered: Route = { ...shown, ...chosen, program: route.program };
    if (route.issueTypeId === '') {
      setProblems({ issueType: words.chooseIssueType });
      return;
    }
    void run(words.notChanged(id), async () => {
      const result = await invokeAdmin('saveRoute', route);
      setProblems(result.type === 'invalid' ? { [result.place]: result.problem } : {});
      if (result.type === 'stale') based.refuse(result);
      if (result.type === 'saved') based.settle(entered);
      return result.type === 'invalid' || result.type === 'stale' ? null : routeNotice(route, result);
    });
  };
  return (
    <InputForm
      className="part"
      aria-label={words.of(source.words.program !== null, id)}
      problems={problems}
      isBusy={isBusy}
      onSend={save}
      onInput={based.touch}
      onFocus={based.touch}
      onPointerDown={based.touch}
    >
      {stale !== null && (
        <StaleMessage
          changed={stale.changed.filter(({ place }) => !place.endsWith('.id'))}
          namesAt={() => ({})}
          onReview={() => {
            setChosen(null);
            based.review();
          }}
        />
      )}
      {isReview && stale === null && <ReviewMessage />}
      <Fragment key={drawing}>
        {source.words.program === null ? (
          <input type="hidden" name="program" value={shown.program} />
        ) : (
          <FormField
            name="program"
            label={source.words.program}
            hint={words.programsCodeHint}
            problem={problems['program']}
            defaultValue={shown.program}
          />
        )}
        <TargetFields
          project={{ value: shown.project.id, name: shown.project.key }}
          issueType={{ value: shown.issueType.id, name: shown.issueType.name }}
          problems={problems}
          onChoose={(project, type) => {
            setChosen({
              project: { id: project?.value ?? '', key: project?.name ?? '' },
              issueType: { id: type?.value ?? '', name: type?.name ?? '' },
            });
          }}
        />
      </Fragment>
      <p className="small subtle">{words.existingIssuesStay}</p>
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label={words.saveChanges}
          busyLabel={words.saving}
          isBusy={isBusy}
        />
        <ProblemCount names={Object.keys(problems)} />
      </div>
    </InputForm>
  );
}
