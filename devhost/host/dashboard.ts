import type { Kept } from '../base/keep-all';
import { keepMap } from '../base/keep-map';
import type { Manifest } from '../forge/base/manifest';
import type { GadgetPlace } from '../forge/ui-modules';

export interface Gadget {
  readonly id: string;
  readonly moduleKey: string;
  readonly title: string;
  readonly isEditable: boolean;
  /** True if Jira reloads the gadget to refresh it; false if the gadget refreshes itself when it is told. */
  readonly isReloaded: boolean;
  /** Minutes between two refreshes, which somebody chose in the settings; `null` for none. */
  readonly refreshMinutes: number | null;
}

/** The site's one dashboard: it shows each gadget of the manifest once. */
export interface Dashboard extends Kept {
  gadgets(): readonly Gadget[];
  /** `undefined` if there is no such gadget. */
  placeOf(gadgetId: string, isEdited: boolean): GadgetPlace | undefined;
  /** Saves what the settings submitted. @returns false if there is no such gadget. */
  configure(gadgetId: string, configuration: Readonly<Record<string, unknown>>): boolean;
  reset(): void;
}

const DASHBOARD_ID = '10000';
const FIRST_GADGET_ID = 10_100;

export function createDashboard({ modules }: Manifest): Dashboard {
  const configurations = new Map<string, Readonly<Record<string, unknown>>>();
  const list = modules['jira:dashboardGadget'].map((module, position) => ({
    id: String(FIRST_GADGET_ID + position),
    moduleKey: module.key,
    title: module.title,
    isEditable: module.edit !== undefined,
    isReloaded: module.refreshable,
  }));
  return {
    gadgets: () =>
      list.map((gadget) => {
        const minutes = configurations.get(gadget.id)?.['refresh'];
        return { ...gadget, refreshMinutes: typeof minutes === 'number' ? minutes : null };
      }),
    placeOf(gadgetId, isEdited) {
      if (!list.some(({ id }) => id === gadgetId)) return undefined;
      return {
        dashboard: { id: DASHBOARD_ID },
        gadget: { id: gadgetId },
        gadgetConfiguration: configurations.get(gadgetId) ?? {},
        ...(isEdited && { entryPoint: 'edit' as const }),
      };
    },
    configure(gadgetId, configuration) {
      if (!list.some(({ id, isEditable }) => id === gadgetId && isEditable)) return false;
      configurations.set(gadgetId, configuration);
      return true;
    },
    keep: () => keepMap(configurations),
    reset() {
      configurations.clear();
    },
  };
}
