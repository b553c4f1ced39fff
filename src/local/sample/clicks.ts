import { monthOf } from '../../domain/activity.ts';
import type { LinkClicks, TrackedLink } from '../../domain/link.ts';
import type { Network } from '../../domain/network.ts';
import { fraction } from './ids.ts';
import { hoursAfter } from './moment.ts';

/** Clicks that a good share gets on each network. */
const most: Record<Network, number> = {
  linkedin: 34,
  x: 9,
  facebook: 22,
  bluesky: 8,
  mastodon: 6,
  threads: 9,
  mail: 4,
  copy: 5,
};
const lifeInDays = 20;

/** Clicks of one link by month: most of them in the first days, a few strangers and machines later on. */
export function clickDocs(link: TrackedLink, now: Date): LinkClicks[] {
  const months = new Map<string, LinkClicks>();
  // What was told in own words is read more.
  const read = link.about?.twist ? 1 : 0.4;
  const total = Math.floor(most[link.network] * read * fraction(`${link.id}/clicks`) ** 1.5);
  const previews = 1 + Math.floor(fraction(`${link.id}/previews`) * 4);
  const again = Math.floor(total * 0.2 * fraction(`${link.id}/again`));
  for (let number = 0; number < total; number += 1) count('human', late(`${link.id}/${number}`));
  for (let number = 0; number < previews; number += 1) count('bot', 0.05 * number);
  for (let number = 0; number < again; number += 1) count('repeated', late(`${link.id}/again/${number}`));
  return [...months.values()];

  function count(kind: 'human' | 'bot' | 'repeated', days: number): void {
    const at = hoursAfter(new Date(link.createdAt), days * 24);
    if (at > now) return;
    const month = monthOf(at);
    const { id: code, unitId, about } = link;
    const counts = months.get(month) ?? {
      id: `${month}:${code}`,
      month,
      code,
      sharedIn: link.createdAt.slice(0, 7),
      unitId,
      ...(about && { about }),
      human: 0,
      bot: 0,
      repeated: 0,
    };
    counts[kind] += 1;
    months.set(month, counts);
  }
}

/** Days from sharing to a click: soon for most. */
function late(name: string): number {
  return lifeInDays * fraction(name) ** 3;
}
