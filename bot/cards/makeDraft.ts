import type { ISubmitAction } from '@microsoft/teams.cards';
import type { Network } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { noteCard } from './note.ts';
import { buttons, type Card, cardOf, isCut, line, networkChoice, openUrl, textInput } from './parts.ts';
import { oneLine, plain } from './plain.ts';

/** Characters that the dialog's box for the text takes. */
export const wordsInDialog = 6000;
export const longestTitle = 150;

export interface MakeDraftView {
  /** Whether the person who opened the dialog wrote the message. */
  own: boolean;
  title: string;
  text: string;
  network: Network;
}

/** In a dialog, where Teams takes only Action.Submit. `draft` is the id that the draft will have. */
export function makeDraftDialog(view: MakeDraftView, draft: string, language: Language): Card {
  const text = textIn(language).extension.makeDraft;
  const data = { draft, own: view.own ? 'yes' : 'no' };
  const submit: ISubmitAction = { type: 'Action.Submit', title: text.save, data, style: 'positive' };
  return cardOf([
    line(view.own ? text.own : text.others),
    isCut(view.text, wordsInDialog) ? line(text.cut, { isSubtle: true }) : null,
    textInput('title', {
      label: text.name,
      placeholder: text.nameHint,
      isMultiline: false,
      maxLength: longestTitle,
      ...value(oneLine(view.title, longestTitle)),
    }),
    textInput('words', {
      label: text.words,
      placeholder: text.wordsHint,
      maxLength: wordsInDialog,
      ...value(plain(view.text, wordsInDialog)),
    }),
    networkChoice(view.network, language),
    buttons(submit),
  ]);
}

/** The last word of the dialog. */
export function draftMadeCard(tabUrl: string, language: Language): Card {
  const { saved, savedText, open } = textIn(language).extension.makeDraft;
  return noteCard({ heading: saved, text: savedText }, openUrl(open, tabUrl));
}

function value(text: string): { value?: string } {
  return text === '' ? {} : { value: text };
}
