import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { postedOnLinkedIn, postingBegun, postingEnded } from '../domain/share.ts';
import type { LinkedInPost, Ports } from '../ports.ts';
import { change } from './change.ts';
import { disconnect, tokenOf } from './linkedIn.ts';
import { linkAddress, loadShare, presentShare, titleOf } from './shareViews.ts';
import type { ShareView } from './views.ts';

/**
 * Posts exactly the text that the person pressed on, once. The attempt is written before the call: LinkedIn takes no
 * key against posting twice, so what may have arrived is said to be uncertain and never sent again by itself. Throws
 * `stale` for another text, `connectAgain`, `networkLimited`, `networkRefused`, `uncertainPost`, `unavailable`.
 */
export async function postShare(
  id: string,
  input: { text: string },
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const share = await loadShare(id, person, ports);
  const title = await titleOf(share, ports);
  if (share.posted?.by === 'linkedin') return presentShare(share, title, null, ports);
  if (share.network !== 'linkedin') throw new Refusal('wrongState', 'shareId');
  if (share.text !== input.text) throw new Refusal('stale', 'text');
  const { sub, token, linkedIn } = await tokenOf(person, ports);
  const article = share.itemId ? { url: linkAddress(share.code, ports), title } : null;
  const changeShare = (next: Parameters<typeof change<'shares'>>[4]) =>
    change(ports.documents, 'shares', id, person.id, next);
  await changeShare((before) => postingBegun(before, ports.clock.now()));
  const urn = await send(token, { sub, text: share.text, article }, linkedIn, person, ports).catch(
    async (error) => {
      if (!isRefusal(error, 'uncertainPost')) await changeShare(postingEnded);
      throw error;
    },
  );
  const { doc } = await changeShare((before) => postedOnLinkedIn(before, urn, ports.clock.now()));
  return presentShare(doc, title, null, ports);
}

/** A permission that LinkedIn no longer honours is thrown away. */
async function send(
  token: string,
  post: LinkedInPost,
  linkedIn: NonNullable<Ports['linkedIn']>,
  person: Person,
  ports: Ports,
): Promise<string> {
  try {
    return (await linkedIn.post(token, post)).urn;
  } catch (error) {
    if (isRefusal(error, 'connectAgain')) await disconnect(person, ports);
    throw error;
  }
}
