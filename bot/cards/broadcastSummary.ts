import type { BroadcastSummaryCardView, BroadcastView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { type BarPart, bar } from './bar.ts';
import { refreshFor } from './draft.ts';
import { buttons, type Card, cardOf, heading, line, momentText, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** One summary, not a stream: counts only, never who. */
export function broadcastSummaryCard(
  view: BroadcastSummaryCardView,
  language: Language,
  viewerId: string | null = null,
): Card {
  const { id: broadcastId, title, state, size, counts, fewerThan, quiet, sendAt, itemOver } = view.broadcast;
  const text = textIn(language);
  const own = text.broadcast;
  const number = new Intl.NumberFormat(text.locale);
  const parts = partsOf(counts);
  const facts = parts
    .filter(({ name, value }) => value > 0 || name === 'sent' || name === 'failed')
    .map(({ name, sign, value }) => ({ title: `${sign} ${own[name]}`, value: number.format(value) }));
  // Until the recipients have been found, nobody knows how many there are.
  const isCounted = fewerThan === null && (size > 0 || state === 'done' || state === 'stopped');
  const moment = (at: string) => momentText(at, view.zone, language);
  const standstill = standstillOf(view.broadcast);
  return {
    ...cardOf([
      heading(own.heading[state]),
      said(oneLine(title, 200), { weight: 'Bolder' }),
      standstill ? line(own[standstill]) : null,
      state === 'scheduled' && sendAt ? line(own.leaves(moment(sendAt))) : null,
      itemOver ? line(own.itemOver) : fewerThan !== null ? line(own.fewerThan(fewerThan)) : null,
      bar(parts),
      isCounted
        ? { type: 'FactSet', facts: [{ title: own.size, value: number.format(size) }, ...facts] }
        : null,
      quiet ? line(own.quiet(number.format(quiet.count), moment(quiet.until))) : null,
      counts.uncertain > 0 ? line(own.uncertainNote, { isSubtle: true }) : null,
      buttons(openUrl(text.openTab, view.tabUrl), press(own.refresh, 'broadcast.show', { broadcastId })),
    ]),
    ...refreshFor(viewerId, 'broadcast.show', { broadcastId }, own.refresh),
  };
}

type Name = 'sent' | 'failed' | 'uncertain' | 'left' | 'cancelled';

/** They add up to the size. */
function partsOf(counts: BroadcastView['counts']): (BarPart & { name: Name })[] {
  const left = counts.queued + counts.sending + counts.deferred;
  return [
    { name: 'sent', sign: '✓', style: 'good', value: counts.sent },
    { name: 'failed', sign: '✕', style: 'attention', value: counts.failed },
    { name: 'uncertain', sign: '?', style: 'warning', value: counts.uncertain },
    { name: 'left', sign: '…', style: 'accent', value: left },
    { name: 'cancelled', sign: '–', style: 'emphasis', value: counts.cancelled },
  ];
}

/** Why it does not move although nobody has stopped it. */
function standstillOf({ state, stopped, held }: BroadcastView): 'restoredNote' | 'heldNote' | null {
  if (state === 'done') return null;
  if (stopped === 'restored') return 'restoredNote';
  return held && state !== 'stopped' ? 'heldNote' : null;
}
