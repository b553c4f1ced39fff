import type { InvitationCardView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { refreshFor } from './draft.ts';
import {
  buttons,
  type Card,
  cardOf,
  fitting,
  heading,
  label,
  line,
  openUrl,
  press,
  prose,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';
import { titleOfPost } from './post.ts';

/** To a colleague who may have something to add. A no is the colleague's own, and told to nobody. */
export function invitationCard(
  view: InvitationCardView,
  language: Language,
  viewerId: string | null = null,
): Card {
  const text = textIn(language);
  const { invitation } = text.post;
  const { postId, state } = view;
  if (state === 'removed') return cardOf([line(invitation.removed)]);
  if (state === 'declined') {
    return cardOf([heading(invitation.declined), line(invitation.declinedText)]);
  }
  const [by, author] = [view.by, view.author].map(({ displayName }) => oneLine(displayName, 80));
  return fitting((limit) => ({
    ...cardOf([
      heading(invitation.heading),
      said(invitation.by(by ?? '', author ?? '')),
      said(titleOfPost(view, language), { weight: 'Bolder' }),
      label(invitation.why),
      ...prose(view.text, limit),
      line(invitation.own, { isSubtle: true }),
      buttons(openUrl(invitation.yes, view.url), press(invitation.no, 'post.decline', { postId })),
    ]),
    ...refreshFor(viewerId, 'post.invitation', { postId }, text.broadcast.refresh),
  }));
}
