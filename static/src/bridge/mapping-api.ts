import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type {
  CheckMappingResult,
  MappingApi,
  MappingView,
  PreviewResult,
  PreviewSource,
  RecentSubmissionsResult,
  SaveMappingResult,
} from '../../../src/contract/mapping';
import type { Mapping } from '../../../src/domain/mapping/mapping';

const invoke = makeInvoke<MappingApi>();

export function getMapping(connectionId: string): Promise<MappingView> {
  return invoke('getMapping', { connectionId });
}

/** Holds a mapping against Jira, without saving it. */
export function checkMapping(connectionId: string, mapping: Mapping): Promise<CheckMappingResult> {
  return invoke('checkMapping', { connectionId, mapping });
}

/** @param evenSo save what would keep Jira from making issues. */
export function saveMapping(
  connectionId: string,
  mapping: Mapping,
  evenSo: boolean,
): Promise<SaveMappingResult> {
  return invoke('saveMapping', { connectionId, mapping, evenSo });
}

/** The issue that would be made with a mapping. Nothing is made or kept. */
export function previewIssue(
  connectionId: string,
  mapping: Mapping,
  from: PreviewSource,
): Promise<PreviewResult> {
  return invoke('previewIssue', { connectionId, mapping, from });
}

export function listRecentSubmissions(connectionId: string): Promise<RecentSubmissionsResult> {
  return invoke('listRecentSubmissions', { connectionId });
}
