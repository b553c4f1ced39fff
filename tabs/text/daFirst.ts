import { library, looks } from './daLibrary.ts';
import type { FirstTexts } from './enFirst.ts';

/** Det, den første side siger. En del af `da.ts`. */
export const first: FirstTexts = {
  name: 'Chalkline',
  outsideLink: '(åbner uden for Teams)',
  menu: { label: 'Menu', desk: 'Redaktion', settings: 'Indstillinger' },
  outside: {
    title: 'Chalkline bor i Microsoft Teams',
    text: 'Siden virker inde i Teams, hvor den ved, hvem du er. Åbn appen Chalkline i Teams for at fortsætte.',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Der er ingen side på den adresse.',
    way: 'Gå til biblioteket',
  },
  status: {
    loading: 'Henter',
    failed: 'Kunne ikke hentes.',
    retry: 'Prøv igen',
    crashed: 'Siden kunne ikke vises.',
    unexpected: 'Noget gik galt. Intet gik tabt. Prøv igen om lidt.',
    offline: 'Der er ingen forbindelse til serveren. Tjek dit netværk, og prøv igen.',
    signIn: 'Teams kunne ikke logge dig ind. Luk fanen, åbn den igen, og prøv en gang til.',
  },
  language: { da: 'Dansk', en: 'Engelsk' },
  source: {
    organisation: 'Fra organisationen',
    employee: 'Fra en kollega',
    expert: 'Fra en ekspert',
  },
  join: {
    title: 'Du er ikke med i {{programme}}.',
    text: 'Du er velkommen til at se dig omkring. Er du med, får du indhold at dele i chatten, og aldrig oftere end du har lyst til.',
    action: 'Vær med',
    privacy: 'Sådan behandler vi dine data',
    hide: 'Skjul beskeden',
    joinedTitle: 'Du er med.',
    joinedText: 'Du bestemmer fra gang til gang, og du kan melde fra under Indstillinger, når du vil.',
  },
  itemFormat: {
    article: 'Artikel',
    video: 'Film',
    event: 'Arrangement',
    job: 'Job',
    case: 'Eksempel fra praksis',
    report: 'Rapport',
    post: 'Opslag',
  },
  askCommunicator: 'Spørg kommunikatøren',
  library,
  looks,
};
