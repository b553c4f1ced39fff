import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { type CardTheme, hostConfigs } from './hostConfig.ts';
import { markdownToHtml } from './markdown.tsx';
import './card.css';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** A card for Microsoft's renderer, dressed as Teams does it; whoever has handlers hangs them on it. */
export function newCard(theme: CardTheme): AdaptiveCard {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfigs[theme];
  return card;
}

/** Draws the card's JSON in place of what stood there. Throws for what is no card. */
export function drawCard(card: AdaptiveCard, json: unknown, place: HTMLElement): void {
  card.parse(json, new SerializationContext(Versions.v1_5));
  const drawn = card.render();
  place.replaceChildren(...(drawn ? [drawn] : []));
}
