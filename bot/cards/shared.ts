import type { IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import type { SharedCardView, ShareView } from '../../src/actions/views.ts';
import { doneWith, isSocial, networkName } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  fitting,
  heading,
  isCut,
  label,
  line,
  link,
  openUrl,
  press,
  prose,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** The text is there to be copied; most networks' own composers have it already when they open. */
export function sharedCard({ share }: SharedCardView, language: Language): Card {
  const { shared } = textIn(language);
  return fitting((limit) =>
    cardOf([
      heading(shared.heading),
      share.title ? said(oneLine(share.title, 200), { isSubtle: true }) : null,
      share.nudge ? line(shared[share.nudge]) : null,
      postedLine(share, language),
      share.posted ? null : line(shared.steps[wayOf(share)]),
      label(shared.text),
      box('emphasis', prose(share.text || '–', limit)),
      isCut(share.text, limit) ? line(shared.cut, { isSubtle: true }) : null,
      share.fallbackUrl && !share.posted ? link(shared.fallback, share.fallbackUrl) : null,
      buttons(...waysOut(share, language), ...afterwards(share, language)),
      line(shared.life, { isSubtle: true }),
      line(shared.stays, { isSubtle: true, spacing: 'None' }),
      share.undoUntil && !share.posted ? line(shared.undoNote, { isSubtle: true, spacing: 'None' }) : null,
    ]),
  );
}

function postedLine({ network, posted }: ShareView, language: Language) {
  const { shared } = textIn(language);
  if (!posted) return null;
  return line(posted.by === 'linkedin' ? shared.postedByApi : shared.done[doneWith(network)].did);
}

function wayOf({ network }: ShareView): 'prefilled' | 'pasted' | 'mail' | 'copy' {
  if (network === 'mail' || network === 'copy') return network;
  return network === 'facebook' ? 'pasted' : 'prefilled';
}

/** What has the text already opens first. Mail is opened by the page: Teams opens only web addresses everywhere. */
function waysOut(share: ShareView, language: Language): IOpenUrlAction[] {
  const { shared } = textIn(language);
  const { network, composerUrl } = share;
  const copyUrl = `${share.copyUrl}?language=${language}`;
  if (!isSocial(network) || composerUrl === null) {
    return [openUrl(network === 'mail' ? shared.page : shared.copy, copyUrl)];
  }
  const open = openUrl(shared.open(networkName(network, language)), address(composerUrl));
  const copy = openUrl(shared.copy, copyUrl);
  return wayOf(share) === 'prefilled' ? [open, copy] : [copy, open];
}

/** Only a post has an address that the desk could be given. */
function afterwards(share: ShareView, language: Language): IExecuteAction[] {
  const { id: shareId, network, posted, undoUntil } = share;
  const { shared } = textIn(language);
  const done = shared.done[doneWith(network)];
  const undo = undoUntil ? [press(shared.undo, 'share.undo', { shareId })] : [];
  if (!posted) return [press(done.iDid, 'share.posted', { shareId }), ...undo];
  const drop = isSocial(network) ? [press(shared.dropLink, 'share.link', { shareId })] : [];
  if (posted.by === 'linkedin') return drop;
  return [...drop, press(done.notAfterAll, 'share.notPosted', { shareId }), ...undo];
}

/** The composer's address carries the text; past this length browsers and networks cut it, so only the page opens. */
const longestAddress = 4000;

function address(url: string): string {
  if (url.length <= longestAddress) return url;
  const bare = new URL(url);
  bare.searchParams.delete('text');
  bare.hash = '';
  return bare.href;
}
