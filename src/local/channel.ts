import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WireChannelTab } from './wire.ts';

/** What a configuration page gives Teams for a tab, and what it is called. */
export const channelTabSchema = z.object({
  entityId: z.string().min(1).max(64),
  contentUrl: z.url({ protocol: /^https?$/ }),
  websiteUrl: z.url({ protocol: /^https?$/ }).optional(),
  name: z.string().trim().min(1).max(128),
});
export type NewChannelTab = z.infer<typeof channelTabSchema>;

/** The tabs of the one channel that everybody shares, in `<dataDir>/channel.json`, so that they survive a restart. */
export interface Channel {
  tabs(): WireChannelTab[];
  /** With the id of a tab that is there, sets it up anew. */
  put(id: string, tab: NewChannelTab): WireChannelTab[];
  remove(id: string): WireChannelTab[];
}

export function openChannel(dataDir: string): Channel {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'channel.json');
  let tabs = readTabs(file);
  const keep = (next: WireChannelTab[]) => {
    writeFileSync(`${file}.new`, JSON.stringify(next));
    renameSync(`${file}.new`, file);
    tabs = next;
    return tabs;
  };
  return {
    tabs: () => tabs,
    put: (id, tab) => {
      const isThere = tabs.some((each) => each.id === id);
      return keep(
        isThere ? tabs.map((each) => (each.id === id ? { id, ...tab } : each)) : [...tabs, { id, ...tab }],
      );
    },
    remove: (id) => keep(tabs.filter((each) => each.id !== id)),
  };
}

function readTabs(file: string): WireChannelTab[] {
  try {
    return z.array(channelTabSchema.extend({ id: z.string() })).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
