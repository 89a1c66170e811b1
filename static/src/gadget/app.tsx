import type { ReactElement } from 'react';
import type { Viewer } from '../bridge/viewer';
import type { AskedGadget } from './gadget-props';
import { NowGadget } from './now-gadget';
import { readSettings } from './settings';
import { SettingsForm } from './settings-form';
import { TrendGadget } from './trend-gadget';
import { gadgetWords } from './words/gadget-words';
import './gadget.css';

/** A gadget, or its settings. */
export function App({
  place,
  figures,
  counting,
  viewer: { siteUrl },
}: AskedGadget & { readonly viewer: Viewer }): ReactElement {
  const isTrend = place.moduleKey === 'sla-trend';
  const gadget = { place, figures, settings: readSettings(place.settings) };
  return (
    <main className="gadget">
      {/* Jira shows the name above the frame. */}
      <h1 className="visually-hidden">{gadgetWords.names[isTrend ? 'trend' : 'now']}</h1>
      {place.isEdited ? (
        <SettingsForm place={place} figures={figures} isTrend={isTrend} />
      ) : isTrend ? (
        <TrendGadget {...gadget} />
      ) : (
        <NowGadget {...gadget} counting={counting} siteUrl={siteUrl} />
      )}
    </main>
  );
}
