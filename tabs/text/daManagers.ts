import type { forManagers as english } from './enManagers.ts';

/** Det, fanen siger på dansk til ledere, og når noget er gået galt; en del af `da.ts`. */
export const forManagers: typeof english = {
  more: 'Til dig, der leder andre',
  back: 'For ledere',
  desk: {
    title: 'Dit skrivebord',
    link: 'Dit skrivebord',
    linkText: 'Udkast, der venter på dig, spørgsmål fra dine egne, og hvem der træder til for dig',
    lead: 'Det, dine medarbejdere selv har valgt at sende til dig, samlet ét sted.',
    drafts: 'Udkast, der venter på dig',
    draftsNone: 'Der er ingen udkast, der venter.',
    draft: 'Fra {{name}}, sendt {{at}}',
    untitled: 'Et udkast uden titel',
    read: 'Læs og svar',
    three: 'Sådan læser du et udkast på tre minutter',
    threeHeading: 'Læs et udkast på tre minutter',
    questions: 'Spørgsmål til dig',
    questionsNone:
      'Der er ingen spørgsmål, der venter. Dine medarbejdere bestemmer selv, hvad de spørger dig om.',
  },
  wrong: {
    title: 'Når et opslag går galt',
    link: 'Når et opslag går galt',
    linkText: 'Hvad du gør, trin for trin, og hvem du kan ringe til',
    lead: 'Tag det roligt. Det sker, og det er vi forberedt på. Du har tid til at tænke, før du gør noget.',
    whose: 'Hvis opslag er det?',
    own: 'Mit eget',
    other: 'En af mine medarbejderes',
    ownSteps: {
      breathe: {
        title: 'Vent ti minutter',
        text: 'Svar ikke, og slet ikke noget. Det, der bliver gjort i hast, er det, folk husker.',
      },
      keep: {
        title: 'Gem det, der står',
        text: 'Tag et billede af opslaget og kommentarerne, så du kan vise, hvad det handler om.',
      },
      tell: {
        title: 'Sig det til nogen',
        text: 'Din nærmeste leder eller en kommunikatør. Du behøver ikke vide, hvad der skal ske, før du siger det.',
      },
      mend: {
        title: 'Ret det åbent',
        text: 'Er noget forkert, så sig det: »Rettelse: Tallet var 40, ikke 400.« Tag kun opslaget ned, hvis det er fortroligt eller gør nogen fortræd, og sig, at du har gjort det.',
      },
      rest: {
        title: 'Lad andre tage resten',
        text: 'Kommunikation svarer pressen. Du behøver ikke diskutere med nogen, og du må gerne slå notifikationer fra.',
      },
    },
    otherSteps: {
      breathe: {
        title: 'Vent ti minutter',
        text: 'Læs opslaget igen som en, der vil det bedste. Er det forkert, eller er det bare ikke, som du ville have skrevet det?',
      },
      talk: {
        title: 'Tal med medarbejderen først',
        text: 'På tomandshånd og helst i telefonen eller ansigt til ansigt. Spørg, hvad tanken var, og lyt til ende.',
      },
      weigh: {
        title: 'Vurdér det sammen',
        text: 'Gå listen herunder igennem. To minutter er nok, og så ved I begge, hvor alvorligt det er.',
      },
      mend: {
        title: 'Aftal, hvad der sker',
        text: 'En åben rettelse, hvis noget er forkert. Bed kun om sletning, hvis det er fortroligt eller gør andre fortræd.',
      },
      call: {
        title: 'Ring, hvis det vokser',
        text: 'Til en kommunikatør, hvis pressen, mange kommentarer eller en kunde er med i det. Til HR, hvis det rammer en kollega, eller nogen bliver chikaneret.',
      },
      learn: {
        title: 'Sig bagefter, hvad I lærte',
        text: 'Til alle og uden navn. Den, der fulgte retningslinjerne i god tro, har ikke gjort noget forkert; så er det retningslinjerne, der skal blive bedre.',
      },
    },
    checks: 'Hvor alvorligt er det?',
    checksText: 'Kun til dig selv. Det, du sætter hak ved, bliver hverken gemt eller sendt.',
    check: {
      confidential: 'Noget fortroligt er kommet ud',
      person: 'En person kan genkendes uden at have sagt ja',
      wrong: 'En oplysning eller et tal er forkert',
      harm: 'Nogen bliver ramt eller hængt ud',
      law: 'Det kan være imod loven eller en aftale',
      press: 'Pressen eller mange fremmede spørger',
    },
    verdict: {
      none: 'Ingen hak? Så er det formentlig bare et opslag, du ville have skrevet anderledes. Lad det stå.',
      mend: 'Ret det åbent, og sig det til en kommunikatør, så nogen ved det.',
      call: 'Ring til en kommunikatør nu, før du gør andet.',
    },
    phrases: 'Det kan du sige',
    ownPhrases: {
      one: '»Jeg har skrevet noget, der ikke var rigtigt, og vil gerne have hjælp til at rette op på det.«',
      two: '»Tak, fordi du siger det. Du har ret, og jeg har rettet det.«',
      three: '»Jeg taler på egne vegne her. Du kan få fat i vores pressekontakt på arbejdet.«',
    },
    otherPhrases: {
      one: '»Jeg er ikke vred. Jeg vil gerne forstå, hvad du ville sige.«',
      two: '»Du fulgte retningslinjerne. Så er det mit ansvar og ikke dit.«',
      three: '»Hvad har du selv lyst til at gøre? Jeg hjælper gerne med ordene.«',
    },
    contacts: 'Dem kan du gå til',
    manager: 'Din nærmeste leder',
    standsIn: 'Træder til for din nærmeste leder',
    communicators: 'Kommunikatører',
    nobody: 'Der står ingen her endnu. Spørg din administrator.',
    hr: 'HR',
    hrText:
      'Når det rammer en kollega, eller nogen bliver chikaneret for det, de har skrevet. Du finder HR, hvor du plejer.',
    chat: 'Skriv til {{name}} i Teams',
    ask: 'Spørg hellere kommunikatøren skriftligt',
  },
  see: {
    title: 'Hvad du kan se, og hvad du ikke kan se',
    link: 'Hvad du kan se, og hvad du ikke kan se',
    linkText: 'To lister, der gælder for alle ledere, også direktionen',
    lead: 'Dine medarbejdere kan kun tale frit, hvis de ved, hvad du kan se. Vis dem gerne denne side.',
    can: 'Det kan du se',
    cannot: 'Det kan du ikke se',
    yes: {
      drafts: 'De udkast, der er sendt til dig, og det, der er skrevet til dem',
      questions: 'De spørgsmål, dine medarbejdere selv vælger at stille dig',
      totals: 'Samlede tal for din enhed, når der er mindst {{count}} personer bag tallet',
      public: 'Indhold, retningslinjer og svar, som alle kan se',
    },
    no: {
      joined: 'Hvem der er med, hvem der ikke er, og hvem der har meldt fra',
      declined: 'Hvem der har sagt nej til noget eller holder pause',
      shares: 'Hvem der deler, hvad de deler, og hvordan det går',
      drafts: 'Udkast, der ikke er sendt til dig',
      questions: 'Spørgsmål, dine medarbejdere stiller kommunikatørerne',
      small: 'Tal om færre end {{count}} personer',
    },
    rule: 'Det er ikke et spørgsmål om god tone. Appen viser det ikke til nogen leder, så spørg heller ikke på et møde.',
  },
};
