import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type {
  AddSecretResult,
  ArrivalsResult,
  ConnectionsApi,
  DeleteResult,
  DiscardSetUpResult,
  PauseResult,
  PreviewDeleteResult,
  RemoveSecretResult,
  ResumeResult,
  RouteInput,
  SaveSettingsResult,
  SetUpChange,
  SetUpResult,
  SwitchOnResult,
  TestTokenResult,
} from '../../../src/contract/connections';

const invoke = makeInvoke<ConnectionsApi>();

export function saveRoute(route: RouteInput): Promise<SaveSettingsResult> {
  return invoke('saveRoute', route);
}

export function pauseConnection(connectionId: string): Promise<PauseResult> {
  return invoke('pauseConnection', { connectionId });
}

export function resumeConnection(connectionId: string): Promise<ResumeResult> {
  return invoke('resumeConnection', { connectionId });
}

export function previewDelete(connectionId: string): Promise<PreviewDeleteResult> {
  return invoke('previewDelete', { connectionId });
}

export function deleteConnection(connectionId: string, typedId: string): Promise<DeleteResult> {
  return invoke('deleteConnection', { connectionId, typedId });
}

export function addSecret(connectionId: string, secret: string): Promise<AddSecretResult> {
  return invoke('addSecret', { connectionId, secret });
}

/** @param number of the secret; Bugcrowd is refused what it signs from then on. */
export function removeSecret(connectionId: string, number: number): Promise<RemoveSecretResult> {
  return invoke('removeSecret', { connectionId, number });
}

/** Asks Bugcrowd about the token that is kept. */
export function testToken(connectionId: string): Promise<TestTokenResult> {
  return invoke('testToken', { connectionId });
}

export function beginSetUp(id: string, program: string): Promise<SetUpResult> {
  return invoke('beginSetUp', { id, program });
}

export function saveSetUp(id: string, change: SetUpChange): Promise<SetUpResult> {
  return invoke('saveSetUp', { id, change });
}

export function switchOn(id: string, pinPanel: boolean): Promise<SwitchOnResult> {
  return invoke('switchOn', { id, pinPanel });
}

export function discardSetUp(id: string): Promise<DiscardSetUpResult> {
  return invoke('discardSetUp', { id });
}

export function listArrivals(connectionId: string): Promise<ArrivalsResult> {
  return invoke('listArrivals', { connectionId });
}
