import type { FiguresRequest } from '../../../src/contract/figures';
import { addressAt, startAddress, type Address } from './address';
import { askNow, type AskedNow } from './live/ask-now';

/** The place at which the overview is opened, and what was asked for it before its code was loaded. */
export interface Opening {
  readonly address: Address;
  /** The figures of the past that were asked. */
  readonly figures: FiguresRequest;
  /** `null` at a place that does not show the present. */
  readonly now: AskedNow | null;
}

/** The same place on the page of a project, which shows nothing else, whatever the address says. */
export function withinProject(address: Address, project: string | null): Address {
  return project === null ? address : { ...address, project };
}

/** The place that the browser's address names; the start where it names none. */
export function linkedAddress(path: string, project: string | null): Address {
  return withinProject(path.split('/').length > 2 ? addressAt(path) : startAddress, project);
}

/** The figures of the past that a place needs. The present needs only the choices, which are the same whatever is chosen. */
export function figuresAt(address: Address, project: string | null): FiguresRequest {
  const { months, connectionId, project: chosen } = address.view === 'now' ? startAddress : address;
  return { months, connectionId, project: project ?? chosen };
}

/** Opens the overview at a path. @param project the one whose page this is; `null` on the page of the site. */
export function openAt(path: string, project: string | null): Opening {
  const address = linkedAddress(path, project);
  return {
    address,
    figures: figuresAt(address, project),
    now: address.view === 'now' ? askNow(address) : null,
  };
}
