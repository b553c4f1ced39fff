import { app, pages } from '@microsoft/teams-js';

const prefix = 'topic:';

/** What Teams keeps of a tab in a channel. */
export interface ChannelTab {
  topicId: string;
  /** How the tab is called unless the person names it otherwise. */
  name: string;
}

/** Whether Teams has opened us to set up a tab in a channel. */
export function isSettingUp(): boolean {
  return app.isInitialized() && app.getFrameContext() === 'settings' && pages.config.isSupported();
}

/** The topic that a tab shows already; null for a new one. */
export async function chosenTopic(): Promise<string | null> {
  const { entityId } = await pages.getConfig();
  return entityId?.startsWith(prefix) ? entityId.slice(prefix.length) : null;
}

/** Arms Teams' own Save button with a tab; null disarms it. */
export function offerTab(tab: ChannelTab | null): void {
  pages.config.registerOnSaveHandler((saving) => {
    if (!tab) return saving.notifyFailure();
    pages.config.setConfig(configOf(tab)).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(),
    );
  });
  pages.config.setValidityState(tab !== null);
}

function configOf({ topicId, name }: ChannelTab): pages.InstanceConfig {
  const address = `${window.location.origin}/tab/topic/${encodeURIComponent(topicId)}`;
  return {
    entityId: `${prefix}${topicId}`,
    contentUrl: address,
    websiteUrl: address,
    suggestedDisplayName: name,
  };
}
