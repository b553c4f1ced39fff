import { laterMonth, monthOf, monthsBetween } from '../domain/activity.ts';
import { Refusal } from '../domain/errors.ts';
import { type LinkClicks, linkCode } from '../domain/link.ts';
import { composerUrl, fallbackUrl, type Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import { type Share, undoUntil } from '../domain/share.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { readMember } from './members.ts';
import type { ShareView } from './views.ts';

const copyPageLife = 24 * 3_600_000;

/** Own shares with own numbers, newest first. Nobody else can read them. */
export async function myShares(person: Person, ports: Ports): Promise<ShareView[]> {
  const shares: Share[] = [];
  for await (const share of everyDoc(ports.documents, 'shares', { partition: person.id })) {
    if (!share.undoneAt) shares.push(share);
  }
  shares.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return Promise.all(
    shares.map(async (share) => presentShare(share, await titleOf(share, ports), null, ports)),
  );
}

export async function readShare(id: string, person: Person, ports: Ports): Promise<ShareView> {
  const share = await loadShare(id, person, ports);
  return presentShare(share, await titleOf(share, ports), null, ports);
}

/** The person's own share. Throws `notFound` for those of others, and once it was taken back. */
export async function loadShare(id: string, person: Person, ports: Ports): Promise<Share> {
  const stored = await ports.documents.read('shares', id, person.id);
  if (!stored || stored.doc.undoneAt) throw new Refusal('notFound', 'shareId');
  return stored.doc;
}

export async function titleOf(share: Share, ports: Ports): Promise<string> {
  if (share.draftId) {
    const stored = await ports.documents.read('drafts', share.draftId, share.draftId);
    if (stored?.doc.title) return stored.doc.title;
  }
  if (!share.itemId) return '';
  const stored = await ports.documents.read('library', share.itemId, 'item');
  return stored?.doc.kind === 'item' ? stored.doc.title : '';
}

export async function presentShare(
  share: Share,
  title: string,
  nudge: ShareView['nudge'],
  ports: Ports,
): Promise<ShareView> {
  const { id, itemId, draftId, network, words, text, openedAt, code, copyKey, posted = null } = share;
  return {
    id,
    itemId,
    draftId,
    network,
    words,
    text,
    openedAt,
    title,
    ...(await waysOut(share, title, ports)),
    copyUrl: `${ports.programme.publicUrl}/c/${code}.${copyKey}`,
    posted: posted && { at: posted.at, by: posted.by },
    undoUntil: undoUntil(share, ports.clock.now()),
    clicks: await clicksOf(share, ports),
    figures: figuresOf(share),
    nudge,
  };
}

function figuresOf({ figures = {} }: Share): ShareView['figures'] {
  const { reactions = null, comments = null, impressions = null } = figures;
  return { reactions, comments, impressions };
}

async function waysOut(
  { itemId, network, text, code, personId }: Share,
  title: string,
  ports: Ports,
): Promise<Pick<ShareView, 'link' | 'composerUrl' | 'fallbackUrl'>> {
  const link = itemId ? linkAddress(code, ports) : '';
  const server = network === 'mastodon' ? (await readMember(personId, ports)).mastodonServer : null;
  const post = { text, link, title, mastodonServer: server ?? null };
  return { link, composerUrl: composerUrl(network, post), fallbackUrl: fallbackUrl(network, link) };
}

export function linkAddress(code: string, ports: Ports): string {
  return `${ports.programme.publicUrl}/s/${code}`;
}

/** The months a link can have been clicked in, as point reads: from the share's month to the running one. */
async function clicksOf(share: Share, ports: Ports): Promise<ShareView['clicks']> {
  const total = { human: 0, bot: 0, repeated: 0 };
  for (const month of monthsOf(share, ports)) {
    const stored = await ports.documents.read('clicks', `${month}:${share.code}`, month);
    if (stored) addClicks(total, stored.doc);
  }
  return total;
}

export function monthsOf({ openedAt }: Share, ports: Ports): string[] {
  const opened = openedAt.slice(0, 7);
  return monthsBetween(opened, laterMonth(opened, monthOf(ports.clock.now())));
}

function addClicks(total: ShareView['clicks'], clicks: LinkClicks): void {
  total.human += clicks.human;
  total.bot += clicks.bot;
  total.repeated += clicks.repeated;
}

export interface CopyPageView {
  text: string;
  composerUrl: string | null;
  fallbackUrl: string | null;
  network: Network;
}

/** What the copy page shows; null when the token is unknown or older than 24 hours. */
export async function readCopyPage(token: string, ports: Ports): Promise<CopyPageView | null> {
  const [code, copyKey] = token.split('.', 2);
  if (!code || !copyKey || !linkCode.test(code)) return null;
  const owner = await ports.documents.read('owners', code, code);
  if (!owner) return null;
  const stored = await ports.documents.read('shares', owner.doc.shareId, owner.doc.personId);
  if (!stored || stored.doc.undoneAt || stored.doc.copyKey !== copyKey) return null;
  const age = ports.clock.now().getTime() - new Date(stored.doc.openedAt).getTime();
  if (age > copyPageLife) return null;
  const { text, network } = stored.doc;
  const title = await titleOf(stored.doc, ports);
  const { composerUrl: composer, fallbackUrl: fallback } = await waysOut(stored.doc, title, ports);
  return { text, network, composerUrl: composer, fallbackUrl: fallback };
}
