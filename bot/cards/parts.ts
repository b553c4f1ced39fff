import type {
  ActionArray,
  CardElementArray,
  ContainerStyle,
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  IExecuteAction,
  IOpenUrlAction,
  IRichTextBlock,
  ITextBlock,
  ITextInput,
  ITextRun,
} from '@microsoft/teams.cards';
import { questionIds } from '../../src/domain/interview.ts';
import { networkName, networks } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { plain } from './plain.ts';

export type Card = IAdaptiveCard;
type Element = CardElementArray[number];

/**
 * Serialised size that a card stays under, in UTF-16 bytes. The line below it (askLine.ts) has another KB, and the
 * activity around it the rest of 28 KB.
 */
export const cardBudget = 25 * 1024;
/** Characters of own words that the box on a card takes; longer ones are written in the tab. */
export const wordsOnCard = 3000;
const paragraphsShown = 30;

/** Without `lang`: the renderer of `adaptivecards` 3 drops it from every second card it meets. */
export function cardOf(body: (Element | Element[] | null)[]): Card {
  return { type: 'AdaptiveCard', version: '1.5', body: body.flat().filter((element) => element !== null) };
}

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf16le');
}

/** The first of ever shorter versions that keeps within the budget. `build` gets the characters it may use. */
export function fitting(build: (limit: number) => Card): Card {
  const limits = [6000, 3000, 1500, 500];
  const cards = limits.map((limit) => () => build(limit));
  for (const make of cards) {
    const card = make();
    if (sizeOf(card) <= cardBudget) return card;
  }
  return build(100);
}

/**
 * The first of these views whose card keeps within the budget, else the card of the last: whole, without its picture,
 * and with the way to the tab in the place of an address that is too long, which is said.
 */
export function fittingItem<V extends ItemShown>(view: V, build: (view: V, isCut: boolean) => Card): Card {
  const bare = { ...view, item: { ...view.item, picture: null } };
  for (const shown of [view, bare]) {
    const card = build(shown, false);
    if (sizeOf(card) <= cardBudget) return card;
  }
  return build({ ...bare, item: { ...bare.item, url: view.tabUrl } }, true);
}

interface ItemShown {
  item: { picture: unknown; url: string };
  tabUrl: string;
}

/** Our own words only: a TextBlock renders Markdown. */
export function heading(text: string): ITextBlock {
  return { type: 'TextBlock', text, style: 'heading', weight: 'Bolder', size: 'Medium', wrap: true };
}

export function label(text: string): ITextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', wrap: true, spacing: 'Medium' };
}

export function line(text: string, look: Pick<ITextBlock, 'isSubtle' | 'spacing'> = {}): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** A sentence that holds somebody's words or name: text runs render no Markdown. */
export function said(text: string, look: Omit<ITextRun, 'type' | 'text'> = {}, max = 600): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: plain(text, max) || '–', ...look }] };
}

/** Longer writing, a paragraph an element, since a text run folds line breaks. */
export function prose(text: string, limit: number): IRichTextBlock[] {
  const paragraphs = plain(text, limit)
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '');
  const rest = paragraphs.slice(paragraphsShown - 1).join(' ');
  const shown =
    paragraphs.length > paragraphsShown ? [...paragraphs.slice(0, paragraphsShown - 1), rest] : paragraphs;
  return shown.map((paragraph) => ({ ...said(paragraph, {}, limit), spacing: 'Small' as const }));
}

export function isCut(text: string, limit: number): boolean {
  return plain(text).length > limit;
}

/** A link in running text, so that it takes no button. What Markdown would read in the address is encoded. */
export function link(title: string, url: string): ITextBlock {
  const address = new URL(url).href.replace(/[()[\]<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return line(`[${title}](${address})`);
}

export function box(style: ContainerStyle, items: Element[]): IContainer {
  return { type: 'Container', style, items, spacing: 'Medium' };
}

export function guidelineBox(title: string, lines: readonly string[]): IContainer | null {
  if (lines.length === 0) return null;
  return box('emphasis', [label(title), ...lines.map((text) => said(`· ${text}`, {}, 200))]);
}

export function execute(
  title: string,
  verb: string,
  data: Record<string, string | number> = {},
  look: Pick<IExecuteAction, 'style' | 'associatedInputs' | 'tooltip'> = {},
): IExecuteAction {
  return { type: 'Action.Execute', title, verb, data, ...look };
}

/** A button that takes nothing from the boxes on the card. */
export function press(
  title: string,
  verb: string,
  data: Record<string, string | number> = {},
  look: Pick<IExecuteAction, 'style'> = {},
): IExecuteAction {
  return execute(title, verb, data, { associatedInputs: 'none', ...look });
}

export function openUrl(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

export function buttons(...actions: ActionArray): IActionSet {
  return { type: 'ActionSet', actions, spacing: 'Medium' };
}

export function textInput(id: string, look: Omit<ITextInput, 'type' | 'id'> & { label: string }): ITextInput {
  return { type: 'Input.Text', id, isMultiline: true, ...look };
}

export function choice(
  id: string,
  title: string,
  value: string,
  choices: readonly (readonly [value: string, title: string])[],
): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label: title,
    value,
    style: 'compact',
    choices: choices.map(([key, text]) => ({ value: key, title: text })),
  };
}

export function networkChoice(value: string, language: Language): IChoiceSetInput {
  const choices = networks.map((network) => [network, networkName(network, language)] as const);
  return choice('network', textIn(language).networkChoice, value, choices);
}

export function dateText(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(textIn(language).locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Copenhagen',
  });
  return format.format(new Date(iso));
}

/** A day and a time as the clock in the zone shows it. */
export function momentText(iso: string, timeZone: string, language: Language): string {
  const { locale } = textIn(language);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return format.format(new Date(iso));
}

/** A fact's value is Markdown, which reads a date that begins »26. november« as a numbered list and hides the number. */
export function unlisted(text: string): string {
  return text.replace(/^(\d+\.) /, '$1\u00a0');
}

export function listText(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(textIn(language).locale, { type: 'disjunction' }).format(names);
}

/** The same card with a short line on top that says what happened. */
export function withNotice(card: Card, text: string): Card {
  return { ...card, body: [box('warning', [said(text)]), ...card.body] };
}

/** Puts what the person had typed back into the boxes of a card; what has no box any more is shown as text. */
export function withTyped(card: Card, typed: Readonly<Record<string, string>>, language: Language): Card {
  const left = new Map(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
  const body = card.body.map((element) => {
    if (element.type !== 'Input.Text' && element.type !== 'Input.ChoiceSet') return element;
    const value = left.get(element.id ?? '');
    if (value === undefined) return element;
    left.delete(element.id ?? '');
    if (element.type === 'Input.Text') return { ...element, value: plain(value, element.maxLength) };
    return element.choices.some((known) => known.value === value) ? { ...element, value } : element;
  });
  const words = ['words', 'comment', 'text', ...questionIds].flatMap((id) => left.get(id) ?? []).join('\n\n');
  if (!words) return { ...card, body };
  return {
    ...card,
    body: [...body, box('emphasis', [label(textIn(language).yourWords), ...prose(words, 2000)])],
  };
}
