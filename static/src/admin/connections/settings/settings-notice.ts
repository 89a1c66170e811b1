import type { ConnectionSettings, SaveSettingsResult } from '../../../../../src/contract/connections';
import { refusedNotice, type Notice } from '../../page/notice';
import { settingsText } from './settings-text';

export function settingsNotice(
  id: string,
  settings: ConnectionSettings,
  result: Exclude<SaveSettingsResult, { type: 'invalid' | 'stale' }>,
): Notice {
  switch (result.type) {
    case 'saved':
      return {
        tone: 'success',
        text: `The settings of connection “${id}” are saved. Open cases keep their pinned policy.`,
        isListed: ({ connections }) =>
          connections.some(
            (each) => each.id === id && settingsText(each.settings) === settingsText(settings),
          ),
      };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(id, result);
  }
}
