import type { Person } from '../domain/person.ts';
import { markedPosted, undone } from '../domain/share.ts';
import type { Ports } from '../ports.ts';
import { forgetShare } from './activity.ts';
import { change } from './change.ts';
import { monthsOf, presentShare, titleOf } from './shareViews.ts';
import { dropTwist } from './twists.ts';
import type { ShareView } from './views.ts';

/** The person says that it was posted, or that it was not after all. Told to nobody. Throws `notFound`. */
export async function markPosted(
  id: string,
  input: { posted: boolean },
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'shares', id, person.id, (share) =>
    markedPosted(share, input.posted, now),
  );
  return presentShare(doc, await titleOf(doc, ports), null, ports);
}

/**
 * Takes back a share that was opened by mistake: out of the own list and out of every count. The link leads where it
 * led, for those who have it, and is counted no more. The share goes first, and each step can be done again, so that
 * a second press finishes what a stop left half done. Throws `notFound`, and `wrongState` after a day.
 */
export async function undoShare(
  id: string,
  person: Person,
  ports: Ports,
): Promise<{ itemId: string | null }> {
  const { documents } = ports;
  const now = ports.clock.now();
  const { doc: share } = await change(documents, 'shares', id, person.id, (share) => undone(share, now));
  await forgetShare(share, ports);
  await dropTwist(share, ports);
  await documents.remove('owners', share.code, share.code);
  if (await documents.read('links', share.code, share.code)) {
    await change(documents, 'links', share.code, share.code, (link) =>
      link.uncounted ? link : { ...link, uncounted: true },
    );
  }
  for (const month of monthsOf(share, ports)) {
    await documents.remove('clicks', `${month}:${share.code}`, month);
  }
  return { itemId: share.itemId };
}
