import { contentCardOf } from '../../src/actions/cards.ts';
import { endorsementLine } from '../../src/actions/endorsementLine.ts';
import { loadItem } from '../../src/actions/items.ts';
import { mustAskFirst } from '../../src/actions/policy.ts';
import { isOver } from '../../src/domain/item.ts';
import { contentCard } from '../cards/content.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Rendered, Renderer } from './renderer.ts';

/** How old a card may be that somebody gets: topic and guidelines are looked up as often. */
const longestMs = 1_000;
/** Cards that are kept; of an item there is one for each endorsement that its readers see. */
const most = 300;

/**
 * A broadcast shows the same card to everybody who reads it in one language, so it is made once a second and not once a
 * person. The item is read each time, and so is what is this person's own, what has to be approved and who backs the
 * programme: whatever differs makes a card of its own.
 */
export function createContentRenderer(now: () => number = () => performance.now()): Renderer {
  const made = new Map<string, { at: number; rendered: Rendered }>();
  return async (id, { person, language }, ports) => {
    const item = await loadItem(id, ports);
    const forReader = {
      needsApproval: await mustAskFirst(item.doc, person, ports),
      endorsement: await endorsementLine(id, person, language, ports),
    };
    const expired = isOver(item.doc, ports.clock.now());
    const key = JSON.stringify([id, item.etag, language, forReader, expired]);
    const known = made.get(key);
    if (known && now() - known.at < longestMs) return known.rendered;
    const at = now();
    const view = await contentCardOf(item, forReader, language, ports);
    const summary = textIn(language).content.summary(oneLine(view.item.title));
    const rendered = { card: contentCard(view, language), summary };
    if (made.size >= most) made.clear();
    made.set(key, { at, rendered });
    return rendered;
  };
}
