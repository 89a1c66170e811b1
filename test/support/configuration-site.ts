import type {
  ConfigurationExportResult,
  ConfigurationImportResult,
  ConfigurationPlanResult,
} from '../../src/contract/configuration';
import type { Configuration } from '../../src/domain/configuration/configuration';
import { presets } from '../../src/domain/sla/presets';
import type { Site } from './site';
import { TOKEN, maintenanceSite } from './maintenance-site';
import { defaultMapping } from '../../src/domain/mapping/mapping';
import { saveOver } from './save-over';

export type Plan = Extract<ConfigurationPlanResult, { type: 'plan' }>;
export type Plain = Record<string, unknown>;

/** An administrator's actions on a site's configuration, for a test. */
export interface ConfigurationSite {
  readonly exported: () => Promise<{ readonly text: string; readonly file: Configuration }>;
  readonly plan: (text: string) => Promise<ConfigurationPlanResult>;
  readonly planned: (file: object) => Promise<Plan>;
  readonly carryOut: (file: object, planDigest: string) => Promise<ConfigurationImportResult>;
  readonly importAll: (file: object) => Promise<void>;
  readonly stepsOf: (plan: Plan) => Readonly<Record<string, string>>;
  readonly itemOf: (plan: Plan, id: string) => Plan['items'][number];
  readonly plainOf: (file: Configuration) => readonly [bare: Plain, demo: Plain];
  readonly ownPolicy: Plain;
  readonly savePolicy: (changes?: object) => Promise<unknown>;
  readonly settle: () => Promise<void>;
  readonly comparable: (file: Configuration) => object;
}

export function configurationSite(site: Site): ConfigurationSite {
  const { ask } = maintenanceSite(site);
  const exported = async (): Promise<{ readonly text: string; readonly file: Configuration }> => {
    await site.advance('PT1S');
    const result = (await site.invoke('admin-page', 'exportConfiguration')) as ConfigurationExportResult;
    if (result.type !== 'configuration') throw new Error(JSON.stringify(result));
    return { text: result.text, file: JSON.parse(result.text) as Configuration };
  };
  const plan = (text: string): Promise<ConfigurationPlanResult> =>
    site.invoke('admin-page', 'planConfiguration', { payload: { text } }) as Promise<ConfigurationPlanResult>;
  const planned = async (file: object): Promise<Plan> => {
    await site.advance('PT1S');
    const result = await plan(JSON.stringify(file));
    if (result.type !== 'plan') throw new Error(JSON.stringify(result));
    return result;
  };
  const carryOut = (file: object, planDigest: string): Promise<ConfigurationImportResult> =>
    site.invoke('admin-page', 'importConfiguration', {
      payload: { text: JSON.stringify(file), planDigest },
    }) as Promise<ConfigurationImportResult>;
  const importAll = async (file: object): Promise<void> => {
    const { digest } = await planned(file);
    expect(await carryOut(file, digest)).toMatchObject({ type: 'imported' });
  };
  const stepsOf = ({ items }: Plan): Readonly<Record<string, string>> =>
    Object.fromEntries(items.map(({ kind, id, step }) => [`${kind} ${id}`, step.type]));
  const itemOf = (result: Plan, id: string): Plan['items'][number] => {
    const found = result.items.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not in the plan.`);
    return found;
  };
  /** The demo site's connections, to be modified. */
  const plainOf = ({ connections }: Configuration): readonly [bare: Plain, demo: Plain] =>
    JSON.parse(JSON.stringify(connections)) as [Plain, Plain];
  const ownPolicy = { ...presets[0], id: 'own', name: 'Our own', timeZone: 'Europe/Berlin' };
  const savePolicy = (changes: object = {}): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', {
      payload: { document: JSON.stringify({ ...ownPolicy, ...changes }) },
    });
  /** A site without default values. */
  const settle = async (): Promise<void> => {
    expect(await savePolicy()).toMatchObject({ type: 'saved' });
    await site.saveSettings({
      policyId: 'own',
      createOn: 'new',
      minSeverity: 'low',
      wantDuplicates: true,
      useCvss: false,
      cvssBands: { critical: 9.5, high: 8, medium: 5, low: 1 },
      pauseOnBlocker: true,
      commentOnState: false,
      resolutions: { '10000': 'fixed' },
      priorityMovesSeverity: true,
      recreateDeleted: true,
      approvers: ['dev'],
      linksToSource: true,
      linksToFiles: false,
      asksToClose: false,
      notices: { comment: false, fallbackPeople: ['dev'], label: 'late', breachPriorityId: '1' },
    });
    const mapping = {
      priorities: { critical: '1' },
      statuses: {},
      components: { by: 'vrt-category', table: {}, otherwise: null, always: [] },
      labels: ['bounty'],
      securityLevel: null,
      assignee: 'dev',
      fields: {},
      milestones: { '10002': 'retested' },
      flags: [{ fieldId: 'labels', value: 'kev', flag: 'kev' }],
    };
    const save = (base: unknown): Promise<unknown> => ask('saveMapping', { mapping, base, evenSo: true });
    expect(await saveOver(save, defaultMapping)).toMatchObject({ type: 'saved' });
    expect(await ask('saveToken', { token: TOKEN })).toMatchObject({ type: 'saved' });
    await site.settle();
  };
  /** The contents of a file, except for its date and whether deliveries were processed. */
  const comparable = ({ connections, ...file }: Configuration): object => ({
    ...file,
    exportedAt: null,
    connections: connections.map((connection) => ({ ...connection, pausedSince: null })),
  });
  return {
    exported,
    plan,
    planned,
    carryOut,
    importAll,
    stepsOf,
    itemOf,
    plainOf,
    ownPolicy,
    savePolicy,
    settle,
    comparable,
  };
}
