import type { Texts } from '../text/en.ts';

/** What Teams tells a tab of the channel that it stands in. */
export function channelPlace(texts: Texts): Record<string, unknown> {
  return {
    channelId: '19:general@thread.tacv2',
    channelName: texts.channelName,
    channelType: 'Regular',
    groupId: '00000000-0000-4000-8000-0000000000c0',
    teamId: '19:team@thread.tacv2',
    teamName: texts.teamName,
  };
}
