import type { Text } from './en.ts';

export const absence: Text['absence'] = {
  summary: 'Når du er væk',
  heading: 'Når du er væk',
  intro:
    'Udkast, der skulle til dig, går til din stedfortræder imens. Har du ingen stedfortræder, går de et trin op.',
  running: (lastDay: string) => `Du er væk til og med ${lastDay}.`,
  planned: (firstDay: string, lastDay: string) => `Du er væk fra ${firstDay} til og med ${lastDay}.`,
  deputyIs: (name: string) => `Udkast til dig går til ${name} imens.`,
  noDeputy: 'Du har ingen stedfortræder. Udkast til dig går et trin op imens.',
  outlook:
    'Dit autosvar i Outlook siger, at du er væk, så udkast til dig går et trin op. Vælg en stedfortræder her, hvis en anden skal have dem.',
  from: 'Første dag, du er væk',
  until: 'Sidste dag, du er væk',
  deputy: 'Stedfortræder',
  nobody: 'Ingen',
  more: 'Alle andre finder du i fanen.',
  save: 'Gem',
  saved: 'Gemt.',
  back: 'Jeg er tilbage',
  cancel: 'Jeg er her alligevel',
  ended: 'Noteret. Udkast kommer til dig igen.',
  wrongFrom: 'Vælg den første dag, du er væk.',
  wrongUntil:
    'Vælg en sidste dag, som ikke er overstået, ikke ligger før den første og er højst et år senere.',
  wrongDeputy: 'Vælg en anden stedfortræder: en kollega, som er her, og ikke dig selv.',
  open: 'Fravær',
};
