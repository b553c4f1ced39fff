import type { Language } from '../../domain/person.ts';

export interface SampleAnswer {
  key: string;
  /** Days since it was shown. */
  age: number;
  topic: string | null;
  asker: string;
  by: string;
  /** As it was asked and answered, by the two. */
  language: Language;
  asked: string;
  question: Record<Language, string>;
  answer: Record<Language, string>;
}

/** What colleagues have asked and others may wonder about. */
export const sampleAnswers: SampleAnswer[] = [
  {
    key: 'own-name',
    age: 82,
    topic: null,
    asker: 'cecilie.thorup',
    by: 'jonas.brondum',
    language: 'da',
    asked:
      'Jeg vil dele noget om vores boring på min egen profil. Skal der stå, at jeg er ansat, eller kan folk regne det ud?',
    question: {
      da: 'Skal jeg skrive, at jeg er ansat i Fjernlund, når jeg deler noget om vores arbejde?',
      en: 'Do I have to say that I work at Fjernlund when I share something about our work?',
    },
    answer: {
      da: 'Ja. Den, der læser med, skal kunne se, at du har en forbindelse til det, du skriver om, også selv om det står længere nede på din profil. Chalkline sætter linjen »Jeg arbejder i Fjernlund.« under dine ord, så du behøver ikke tænke over det.\n\nSkriver du det selv, så slet gerne din egen sætning, hvis den kommer til at stå der to gange.',
      en: 'Yes. Whoever reads it has to be able to see that you have a tie to what you write about, even if it stands further down on your profile. Chalkline puts the line “I work at Fjernlund.” below your words, so you need not think about it.\n\nIf you say it yourself, leave out your own sentence where it would read twice.',
    },
  },
  {
    key: 'pictures-on-site',
    age: 64,
    topic: 'district-heating',
    asker: 'pawel.nowicki',
    by: 'emma.whitfield',
    language: 'en',
    asked: 'Can I post a photo from the trench on Tuesday? You can see two of the guys from the contractor.',
    question: {
      da: 'Må jeg lægge billeder op fra en byggeplads eller et anlæg?',
      en: 'May I post pictures from a building site or a plant?',
    },
    answer: {
      da: 'Ja, gerne. Det er tit de billeder, folk stopper op ved. Tre ting først:\n\n1. Spørg dem, der kan genkendes, også dem fra andre firmaer.\n2. Se efter nummerplader, adresser, skærme og tegninger i baggrunden.\n3. Vis kun folk, der har hjelm, briller og sele på, når de skal have det.\n\nKontrolrummet og it-rummene er undtaget. Der tager vi slet ikke billeder.',
      en: 'Yes, please do. Those are often the pictures people stop at. Three things first:\n\n1. Ask everybody who can be recognised, people from other companies too.\n2. Look for number plates, addresses, screens and drawings in the background.\n3. Show people only with helmet, glasses and harness where they should have them.\n\nThe control room and the server rooms are the exception. We take no pictures there at all.',
    },
  },
  {
    key: 'naming-a-customer',
    age: 47,
    topic: 'customers',
    asker: 'nina.vester',
    by: 'mette.holm',
    language: 'da',
    asked:
      'Formanden i en af mine foreninger har skrevet så pænt om os. Må jeg dele det og nævne foreningen?',
    question: {
      da: 'Må jeg nævne en kunde ved navn i et opslag?',
      en: 'May I name a customer in a post?',
    },
    answer: {
      da: 'Kun hvis kunden har sagt ja til netop det opslag. Et venligt opslag fra kunden selv er ikke et ja til vores. En kort besked er nok: »Må jeg dele det her og skrive, at det er jer?«\n\nKan du ikke få fat i kunden, så skriv »en boligforening på Fyn«. Historien er lige så god. Skriv aldrig om forbrug, priser eller aftaler, heller ikke når du får lov at bruge navnet.',
      en: 'Only if the customer has said yes to that very post. A kind post of their own is no yes to ours. A short message is enough: “May I share this and say that it is you?”\n\nIf you cannot reach them, write “a housing association on Funen”. The story is just as good. Never write about consumption, prices or agreements, even when you may use the name.',
    },
  },
  {
    key: 'angry-comments',
    age: 33,
    topic: null,
    asker: 'hassan.mahdi',
    by: 'jonas.brondum',
    language: 'da',
    asked:
      'Der er en, der er rasende over sin regning under mit opslag. Hvad gør jeg? Jeg har ikke lyst til at skændes.',
    question: {
      da: 'Hvad gør jeg, hvis nogen bliver vred under mit opslag?',
      en: 'What do I do if somebody gets angry below my post?',
    },
    answer: {
      da: 'Svar én gang, venligt og kort, hvis du har noget at svare: »Det kan jeg godt forstå, du er træt af. Kundeservice kan se på netop din regning.« Derefter må du gerne lade være.\n\nDu skal aldrig forsvare Fjernlund alene. Skriv til os, så svarer vi som virksomhed, hvis der er brug for det. Bliver tonen personlig, så skjul kommentaren, gem et billede af den, og sig det til din nærmeste leder.',
      en: 'Answer once, kindly and briefly, if you have something to say: “I can see why you are tired of that. Customer service can look at your own bill.” After that you are free to leave it.\n\nYou never have to defend Fjernlund on your own. Write to us, and we answer as the company where it is needed. If it gets personal, hide the comment, keep a picture of it, and tell your nearest manager.',
    },
  },
  {
    key: 'disagreeing',
    age: 19,
    topic: 'climate',
    asker: 'ayse.demir',
    by: 'mette.holm',
    language: 'da',
    asked: 'Jeg er ikke enig i det, vi siger om biomasse. Må jeg skrive det?',
    question: {
      da: 'Må jeg være offentligt uenig i noget, Fjernlund mener?',
      en: 'May I disagree in public with something Fjernlund says?',
    },
    answer: {
      da: 'Ja. Du har ret til at ytre dig på egne vegne, og en faglig uenighed gør os klogere. Skriv, at det er din egen holdning, og hold dig til det, der er offentligt kendt.\n\nDet fortrolige er stadig fortroligt, og kolleger skal ikke hænges ud. Sig det gerne internt også. Du behøver ikke spørge om lov først.',
      en: 'Yes. You have the right to speak for yourself, and a disagreement on the merits makes us wiser. Say that it is your own view, and keep to what is publicly known.\n\nWhat is confidential stays so, and colleagues are not to be shown up. Feel free to say it inside the house too. You need not ask for leave first.',
    },
  },
  {
    key: 'writing-with-ai',
    age: 9,
    topic: 'data',
    asker: 'wei.zhang',
    by: 'emma.whitfield',
    language: 'en',
    asked: 'My written Danish is so-so. Is it OK to let an AI write the post and paste it?',
    question: {
      da: 'Må jeg bruge kunstig intelligens til at skrive et opslag?',
      en: 'May I use an AI to write a post?',
    },
    answer: {
      da: 'Ja, til at komme i gang, til at rette stavefejl eller til at skrive på et sprog, du ikke er så sikker i. Læg aldrig noget fortroligt eller personligt ind i tjenester, vi ikke har en aftale med.\n\nLæs det højt bagefter. Lyder det ikke som dig, så skriv den første sætning om selv. Det er den, folk kan høre dig i. Og tjek hvert tal: Det er dig, der står inde for det.',
      en: 'Yes, to get started, to mend spelling, or to write in a language that you are less sure of. Never put anything confidential or personal into services that we have no agreement with.\n\nRead it aloud afterwards. If it does not sound like you, write the first sentence anew yourself. That is where people hear you. And check every figure: you are the one who stands behind it.',
    },
  },
];

export interface SampleQuestion {
  key: string;
  /** Days since it was asked. */
  age: number;
  asker: string;
  receiver: 'communicators' | 'manager';
  item: string | null;
  language: Language;
  text: string;
}

/** Open ones: two for the communicators, one for a manager. */
export const sampleQuestions: SampleQuestion[] = [
  {
    key: 'old-cable',
    age: 1,
    asker: 'line.molgaard',
    receiver: 'communicators',
    item: 'roer-i-jorden',
    language: 'da',
    text: 'Vi ramte et gammelt kabel i sidste uge, og det gik godt. Må jeg fortælle om det, hvis jeg holder kommunens navn ude?',
  },
  {
    key: 'test-results',
    age: 2,
    asker: 'priya.nair',
    receiver: 'communicators',
    item: 'refrigerants',
    language: 'en',
    text: 'The tests on the new refrigerant look really good. Can I say so before the report is out, without the figures?',
  },
  {
    key: 'film-the-trench',
    age: 1,
    asker: 'knud.ostergaard',
    receiver: 'manager',
    item: null,
    language: 'da',
    text: 'Er det i orden, at jeg filmer et par minutter, når vi sænker røret ned på torsdag? Jeg ville vise, hvor mange vi egentlig er om det.',
  },
];
