import type { BroadcastSummaryCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { refreshFor } from './draft.ts';
import { buttons, type Card, cardOf, heading, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** One summary, not a stream: counts only, never who. */
export function broadcastSummaryCard(
  view: BroadcastSummaryCardView,
  language: Language,
  viewerId: string | null = null,
): Card {
  const { id: broadcastId, title, state, size, counts } = view.broadcast;
  const text = textIn(language);
  const own = text.broadcast;
  const left = counts.queued + counts.sending + counts.deferred;
  const number = new Intl.NumberFormat(text.locale);
  const facts = [
    [own.size, size] as const,
    [own.sent, counts.sent] as const,
    [own.failed, counts.failed] as const,
    [own.uncertain, counts.uncertain] as const,
    ...(left > 0 ? [[own.left, left] as const] : []),
  ].map(([name, value]) => ({ title: name, value: number.format(value) }));
  return {
    ...cardOf([
      heading(own.heading[state]),
      said(oneLine(title, 200), { weight: 'Bolder' }),
      { type: 'FactSet', facts },
      counts.uncertain > 0 ? line(own.uncertainNote, { isSubtle: true }) : null,
      buttons(openUrl(text.openTab, view.tabUrl), press(own.refresh, 'broadcast.show', { broadcastId })),
    ]),
    ...refreshFor(viewerId, 'broadcast.show', { broadcastId }, own.refresh),
  };
}
