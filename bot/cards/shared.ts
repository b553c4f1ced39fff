import type { SharedCardView } from '../../src/actions/views.ts';
import { networkNames } from '../../src/domain/network.ts';
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
  openUrl,
  prose,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** The text is there to be copied: the network's own composer takes it from the clipboard. */
export function sharedCard({ share }: SharedCardView, language: Language): Card {
  const { shared } = textIn(language);
  return fitting((limit) =>
    cardOf([
      heading(shared.heading),
      share.title ? said(oneLine(share.title, 200), { isSubtle: true }) : null,
      share.nudge ? line(shared[share.nudge]) : null,
      line(shared.steps),
      label(shared.text),
      box('emphasis', prose(share.text || '–', limit)),
      isCut(share.text, limit) ? line(shared.cut, { isSubtle: true }) : null,
      buttons(
        openUrl(shared.copy, share.copyUrl),
        openUrl(shared.open(networkNames[share.network]), address(share.composerUrl)),
      ),
      line(shared.life, { isSubtle: true }),
    ]),
  );
}

/** The composer's address carries the text; past this length browsers and networks cut it, so only the page opens. */
const longestAddress = 4000;

function address(url: string): string {
  if (url.length <= longestAddress) return url;
  const bare = new URL(url);
  bare.searchParams.delete('text');
  return bare.href;
}
