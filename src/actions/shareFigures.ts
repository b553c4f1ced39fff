import { isRefusal } from '../domain/errors.ts';
import { linkCode } from '../domain/link.ts';
import type { Network } from '../domain/network.ts';
import { addressKey, ourLink } from '../domain/ourLink.ts';
import type { Person } from '../domain/person.ts';
import { postIdOf } from '../domain/post.ts';
import { type Share, withOwnFigures } from '../domain/share.ts';
import type { FigureInput } from '../domain/shareFigures.ts';
import type { Ports } from '../ports.ts';
import { change, everyDoc } from './change.ts';
import { presentShare, titleOf } from './shareViews.ts';
import type { ShareView } from './views.ts';

/** What the network shows of an own share, written down by hand. Seen by nobody else. Throws `notFound`, `invalid`. */
export async function sayFigures(
  id: string,
  input: FigureInput,
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'shares', id, person.id, (share) =>
    withOwnFigures(share, input, 'hand', now),
  );
  return presentShare(doc, await titleOf(doc, ports), null, ports);
}

/** A line of the person's own file: one post, and what the network shows of it. */
export interface FigureLine {
  line: number;
  /** Our link or its code, the post's address, or the address that it leads to. */
  about: string;
  /** Null where the file does not say. */
  network: Network | null;
  figures: FigureInput;
}

export type FigureRefusal = 'unknownShare' | 'severalShares' | 'duplicateId' | 'overImpressions';

export interface FigureImportResult {
  /** Shares that got figures, or would get them. */
  loaded: number;
  /** Shares of which the file says what stands there already. */
  same: number;
  refused: { line: number; code: FigureRefusal; field: string }[];
}

/**
 * Takes over what the lines say of the person's own shares: all the figures of a line in one write, or none of them. Done
 * again, or after a stop half way, it comes to the same. A `trial` writes nothing and tells what would come of it.
 */
export async function importFigures(
  lines: readonly FigureLine[],
  { trial }: { trial: boolean },
  person: Person,
  ports: Ports,
): Promise<FigureImportResult> {
  const result: FigureImportResult = { loaded: 0, same: 0, refused: [] };
  const now = ports.clock.now();
  const known = await ownShares(person, ports);
  const met = new Set<string>();
  for (const { line, about, network, figures } of lines) {
    const found = await sharesOf(about, network, known, person, ports);
    const [share] = found;
    if (!share || found.length > 1 || met.has(share.id)) {
      const code = !share ? 'unknownShare' : found.length > 1 ? 'severalShares' : 'duplicateId';
      result.refused.push({ line, code, field: 'link' });
      continue;
    }
    met.add(share.id);
    try {
      const next = withOwnFigures(share, figures, 'csv', now);
      if (next === share) result.same += 1;
      else {
        if (!trial) await take(share.id, figures, now, person, ports);
        result.loaded += 1;
      }
    } catch (error) {
      if (!isRefusal(error, 'invalid')) throw error;
      result.refused.push({ line, code: 'overImpressions', field: error.field ?? 'impressions' });
    }
  }
  return result;
}

async function take(
  id: string,
  figures: FigureInput,
  now: Date,
  person: Person,
  ports: Ports,
): Promise<void> {
  await change(ports.documents, 'shares', id, person.id, (share) =>
    withOwnFigures(share, figures, 'csv', now),
  );
}

interface KnownShare {
  share: Share;
  /** What the destination's address has in common with others of the same page; null without one. */
  leadsTo: string | null;
}

async function ownShares(person: Person, ports: Ports): Promise<KnownShare[]> {
  const shares: Share[] = [];
  for await (const share of everyDoc(ports.documents, 'shares', { partition: person.id })) {
    if (!share.undoneAt) shares.push(share);
  }
  return Promise.all(
    shares.map(async (share) => {
      const link = await ports.documents.read('links', share.code, share.code);
      return { share, leadsTo: link ? addressKey(link.doc.url) : null };
    }),
  );
}

/** The own shares that a line can mean: by our link, by what LinkedIn called the post, by the post dropped here, by the page. */
async function sharesOf(
  about: string,
  network: Network | null,
  known: readonly KnownShare[],
  person: Person,
  ports: Ports,
): Promise<Share[]> {
  const there = known.filter(({ share }) => network === null || share.network === network);
  const shares = (found: readonly KnownShare[]) => found.map(({ share }) => share);
  const ours = ourLink(about, ports.programme.publicUrl);
  const code = ours?.kind === 'share' ? ours.code : linkCode.test(about) ? about : null;
  if (code) return shares(there.filter(({ share }) => share.code === code));
  const urn = /urn:li:\w+:[\w-]+/.exec(decoded(about))?.[0];
  const posted = urn
    ? there.filter(({ share }) => share.posted?.by === 'linkedin' && share.posted.urn === urn)
    : [];
  if (posted.length > 0) return shares(posted);
  const key = addressKey(about);
  if (!key) return [];
  const dropped = await ports.documents.read('posts', postIdOf(person.id, about), postIdOf(person.id, about));
  const ofDraft = dropped?.doc.draftId
    ? there.filter(({ share }) => share.draftId === dropped.doc.draftId)
    : [];
  return shares(ofDraft.length > 0 ? ofDraft : there.filter(({ leadsTo }) => leadsTo === key));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
