import type { Language } from './person.ts';

interface ErrorText {
  status: number;
  da: string;
  en: string;
}

/** The closed set of refusals: code → HTTP status and the words a person sees, on a card and in the tab. */
export const errorTable = {
  invalid: {
    status: 422,
    da: 'Noget er udfyldt forkert. Ret feltet, og prøv igen.',
    en: 'Something is not filled in right. Correct the field and try again.',
  },
  malformed: { status: 400, da: 'Forespørgslen kunne ikke læses.', en: 'The request could not be read.' },
  unauthenticated: {
    status: 401,
    da: 'Log ind igen for at fortsætte.',
    en: 'Sign in again to go on.',
  },
  wrongTenant: {
    status: 403,
    da: 'Chalkline hører til en anden organisation.',
    en: 'This Chalkline belongs to another organisation.',
  },
  forbidden: {
    status: 403,
    da: 'Det har du ikke adgang til.',
    en: 'You do not have access to that.',
  },
  unknownPerson: {
    status: 403,
    da: 'Du findes ikke i organisationens personliste endnu. Spørg din administrator.',
    en: 'You are not in the organisation’s directory yet. Ask your administrator.',
  },
  notFound: {
    status: 404,
    da: 'Det findes ikke, eller det er taget ned.',
    en: 'It does not exist, or it has been taken down.',
  },
  unknownAction: {
    status: 404,
    da: 'Den knap kender jeg ikke. Skriv »hjælp«, så viser jeg, hvad jeg kan.',
    en: 'I do not know that button. Write “help” and I will show what I can do.',
  },
  stale: {
    status: 409,
    da: 'Der er kommet en ny version, siden du åbnede den. Her er den.',
    en: 'There is a new version since you opened it. Here it is.',
  },
  tooSoon: {
    status: 409,
    da: 'Svaret var »ikke nu« for nylig. Lad der gå en måned, før du spørger igen.',
    en: 'The answer was “not now” recently. Let a month pass before you ask again.',
  },
  reusedId: {
    status: 422,
    da: 'Det er allerede sendt én gang med et andet indhold. Intet er overskrevet.',
    en: 'It has been sent once already with other content. Nothing was overwritten.',
  },
  conflict: { status: 409, da: 'Det findes allerede.', en: 'It already exists.' },
  decided: {
    status: 409,
    da: 'Det er allerede afgjort.',
    en: 'It has already been decided.',
  },
  wrongState: {
    status: 409,
    da: 'Det kan ikke lade sig gøre, som det står nu.',
    en: 'That is not possible as things stand now.',
  },
  ownText: {
    status: 403,
    da: 'Du kan ikke godkende din egen tekst. En anden skal se på den.',
    en: 'You cannot approve your own text. Someone else needs to look at it.',
  },
  handedOver: {
    status: 403,
    da: 'Det er givet videre til en anden. Du behøver ikke gøre noget.',
    en: 'It has been passed on to somebody else. There is nothing you need to do.',
  },
  needsApproval: {
    status: 409,
    da: 'Det skal en anden se på først. Send din tekst til godkendelse.',
    en: 'Somebody needs to look at this first. Send your text for approval.',
  },
  noApprover: {
    status: 409,
    da: 'Der er ingen, der kan tage imod det lige nu. Skriv til en kommunikatør.',
    en: 'Nobody can take it right now. Write to a communicator.',
  },
  missingLanguage: {
    status: 422,
    da: 'Teksten mangler på det ene sprog. Skriv den på både dansk og engelsk, før du gemmer.',
    en: 'The text is missing in one language. Write it in both Danish and English before you save.',
  },
  holdsCode: {
    status: 422,
    da: 'Teksten indeholder HTML-kode eller et link, der ikke fører til en side. Fjern det, og skriv i Markdown.',
    en: 'The text holds HTML code, or a link that does not lead to a page. Take it out and write in Markdown.',
  },
  overlong: {
    status: 422,
    da: 'Der er mere tekst, end der er plads til. Gør den kortere, eller del den op.',
    en: 'There is more text than there is room for. Make it shorter, or split it up.',
  },
  namesAsker: {
    status: 422,
    da: 'Teksten nævner den, der har spurgt. Skriv den om, så ingen kan se, hvem det er.',
    en: 'The text names whoever asked. Reword it, so that nobody can tell who it is.',
  },
  deputyLoop: {
    status: 422,
    da: 'I ville være hinandens stedfortrædere, mens I begge er væk. Vælg en anden.',
    en: 'You would stand in for each other while both of you are away. Choose somebody else.',
  },
  noReviewer: {
    status: 409,
    da: 'En anden skal sige ja, før noget sendes til alle, og der er ingen anden at spørge. En administrator kan give flere rollen eller slå reglen fra.',
    en: 'Somebody else has to say yes before anything is sent to everyone, and there is nobody else to ask. An administrator can give the role to more people or switch the rule off.',
  },
  notJoined: {
    status: 409,
    da: 'Du er ikke med i programmet endnu. Skriv »vær med«, hvis du har lyst.',
    en: 'You have not joined the programme yet. Write “join” if you feel like it.',
  },
  endorsementOver: {
    status: 410,
    da: 'Anbefalingen er udløbet. Se trinene igennem, og giv den på ny.',
    en: 'The endorsement has run out. Look through the steps and give it anew.',
  },
  expired: { status: 410, da: 'Indholdet er udløbet.', en: 'The content has expired.' },
  tooLong: {
    status: 422,
    da: 'Teksten er længere, end netværket tillader. Forkort den, og prøv igen.',
    en: 'The text is longer than the network allows. Shorten it and try again.',
  },
  tooMany: {
    status: 409,
    da: 'Der er ikke plads til flere. Fjern først en, du ikke bruger.',
    en: 'There is no room for more. First remove one that you do not use.',
  },
  badUrl: {
    status: 422,
    da: 'Linket skal begynde med https:// eller http:// og må ikke indeholde adgangskode.',
    en: 'The link must start with https:// or http:// and hold no password.',
  },
  badPicture: {
    status: 422,
    da: 'Det billede kan ikke bruges. Vælg en JPEG-, PNG-, WebP-, GIF- eller AVIF-fil på mindst 400 × 209 pixel.',
    en: 'That picture cannot be used. Choose a JPEG, PNG, WebP, GIF or AVIF file of at least 400 × 209 pixels.',
  },
  noPicture: {
    status: 422,
    da: 'Billedet kunne ikke hentes fra adressen. Gem det på din computer, og vælg filen i stedet.',
    en: 'The picture could not be fetched from that address. Save it on your computer and choose the file instead.',
  },
  tooLarge: { status: 413, da: 'Det er for stort.', en: 'It is too large.' },
  unsupported: { status: 415, da: 'Den type kan vi ikke læse.', en: 'We cannot read that type.' },
  limited: {
    status: 429,
    da: 'Det gik lidt hurtigt. Prøv igen om et øjeblik.',
    en: 'That was a little fast. Try again in a moment.',
  },
  connectAgain: {
    status: 409,
    da: 'LinkedIn vil have din tilladelse igen. Forbind igen under indstillinger, eller kopiér teksten.',
    en: 'LinkedIn wants your permission again. Connect again under settings, or copy the text.',
  },
  networkRefused: {
    status: 422,
    da: 'LinkedIn tog ikke imod opslaget. Kopiér teksten, og slå den selv op.',
    en: 'LinkedIn did not take the post. Copy the text and post it yourself.',
  },
  networkLimited: {
    status: 429,
    da: 'LinkedIn tager ikke imod flere opslag lige nu. Prøv igen senere, eller kopiér teksten.',
    en: 'LinkedIn takes no more posts right now. Try again later, or copy the text.',
  },
  uncertainPost: {
    status: 409,
    da: 'Det er uvist, om LinkedIn fik opslaget. Se på din profil, før du slår det op selv.',
    en: 'It is uncertain whether LinkedIn got the post. Look at your profile before you post it yourself.',
  },
  unavailable: {
    status: 503,
    da: 'Intet gik tabt. Vi prøver igen om lidt.',
    en: 'Nothing was lost. We will try again shortly.',
  },
  internal: {
    status: 500,
    da: 'Noget gik galt hos os. Intet gik tabt. Prøv igen om lidt.',
    en: 'Something went wrong on our side. Nothing was lost. Try again shortly.',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTable;

/** A refusal with a code from the closed set; `field` names what to mend. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, field?: string, options?: ErrorOptions) {
    super(field ? `${code}: ${field}` : code, options);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}

export function isRefusal(error: unknown, ...codes: ErrorCode[]): error is Refusal {
  return error instanceof Refusal && (codes.length === 0 || codes.includes(error.code));
}

export function errorText(code: ErrorCode, language: Language): string {
  return errorTable[code][language];
}
