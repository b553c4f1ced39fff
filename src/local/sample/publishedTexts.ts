import type { SampleDraft } from './draftTexts.ts';

/** Drafts that were approved and shared. */
export const publishedDrafts: SampleDraft[] = [
  {
    key: 'toer-boring',
    author: 'ingrid.sorensen',
    topic: 'district-heating',
    item: 'geotermi',
    network: 'linkedin',
    title: 'Boringen, der ikke lykkedes',
    begun: 78,
    texts: [
      'Den boring, jeg har lært mest af, gav ikke en liter varmt vand.\n\nVi havde gode data, dygtige folk og et forkert billede af, hvor tæt sandstenen var. Det kostede penge, og det var ubehageligt at skulle sige. I dag bruger vi de målinger hver gang, vi vurderer et nyt sted.\n\nHvis nogen lover dig sikker geotermi, så spørg, hvad de gjorde, sidst det gik galt.',
    ],
    rounds: [
      { asked: 77, verdict: 'approve', hours: 4, comment: 'Modigt og klogt. Tak, fordi du skriver det.' },
    ],
    end: { event: 'publish', days: 76 },
  },
  {
    key: 'prognoser',
    author: 'yusuf.lindgaard',
    topic: 'data',
    item: 'fire-grader',
    network: 'linkedin',
    title: 'Den bedste model tabte til en vagtplan',
    begun: 58,
    texts: [
      'Jeg byggede en model med 140 variable. Den blev slået af en vagtplan.\n\nOperatørerne vidste, at svømmehallen tømmer sit bassin tirsdag kl. 6. Det stod ikke i mine data. Nu mødes vi en gang om ugen, og modellen er blevet både mindre og bedre.\n\nSpørg dem, der sidder der. Det er stadig den billigste datakilde, jeg kender.',
    ],
    rounds: [
      { asked: 57, verdict: 'approve', hours: 7, comment: 'Den er god. Tak til vagten for at være med.' },
    ],
    end: { event: 'publish', days: 55 },
  },
  {
    key: 'telefonen',
    author: 'pernille.juhl',
    topic: 'customers',
    item: 'varmeregningen',
    network: 'linkedin',
    title: 'Spørgsmålet bag spørgsmålet',
    begun: 50,
    texts: [
      'Når nogen spørger, hvorfor regningen er steget, spørger de sjældent om regningen. De spørger, om de har gjort noget forkert.\n\nDet har de næsten aldrig. Det begynder vi med at sige nu, og samtalerne er blevet kortere.',
    ],
    rounds: [
      {
        asked: 49,
        verdict: 'approve',
        hours: 6,
        comment: 'Fint. Jeg bruger selv den første linje fremover.',
      },
    ],
    end: { event: 'publish', days: 48 },
  },
  {
    key: 'missing-hour',
    author: 'wei.zhang',
    topic: 'data',
    item: 'open-data',
    network: 'linkedin',
    title: 'The hour that does not exist',
    begun: 45,
    texts: [
      'Once a year our data has an hour that never happened, and half a year later one that happened twice.\n\nI spent a week on those two hours. If you use our open data, you will not have to. It is line three of the description.',
    ],
    rounds: [{ asked: 44, verdict: 'approve', hours: 24, comment: 'Approved. I laughed at line three.' }],
    end: { event: 'publish', days: 42 },
  },
  {
    key: 'naboer',
    author: 'maja.hedegaard',
    topic: 'heat-pumps',
    item: 'stoej',
    network: 'linkedin',
    title: 'Kaffe med naboerne',
    begun: 42,
    texts: [
      'Vi inviterede 60 naboer til kaffe, før vi satte første pæl i Esbjerg. 11 kom. De 11 er grunden til, at støjskærmen blev flyttet.',
      'Vi inviterede 60 naboer til kaffe, før vi satte første pæl i Esbjerg. 11 kom. De 11 er grunden til, at støjskærmen blev flyttet, før den blev bygget og ikke efter.\n\nHvis du leder et anlægsprojekt: Gør det tidligt, og lyt mest til dem, der er imod.',
    ],
    rounds: [
      {
        asked: 41,
        verdict: 'return',
        hours: 9,
        comment: 'Stærk begyndelse. Hvad skal en, der selv leder et projekt, gøre? Skriv én linje om det.',
      },
      { asked: 39, verdict: 'approve', hours: 2, comment: 'Ja. Godkendt.' },
    ],
    end: { event: 'publish', days: 38 },
  },
  {
    key: 'malmo-winter',
    author: 'lars.oberg',
    topic: 'surplus-heat',
    item: 'bakery',
    network: 'linkedin',
    title: 'What Sweden can learn from a Danish bakery',
    begun: 40,
    texts: [
      'We Swedes like large projects. A bakery with 210 homes next door is not a large project.\n\nBut it was signed in four months, by two people who had each other’s mobile number. I have been looking at small roofs ever since.',
    ],
    rounds: [
      { asked: 37, verdict: 'approve', hours: 30, comment: 'Lovely. Mind the teasing of your own people.' },
    ],
    end: { event: 'publish', days: 35 },
  },
  {
    key: 'spoerg-dumt',
    author: 'cecilie.thorup',
    topic: 'people',
    network: 'linkedin',
    title: 'Mit første år: spørg dumt, og spørg tidligt',
    begun: 37,
    texts: [
      'Efter et år som projektingeniør er mit bedste råd til nye: Stil det dumme spørgsmål i den første uge. I den tiende er det blevet dyrt.\n\nJeg spurgte, hvorfor to tegninger havde hver sit nulpunkt. Det havde de, fordi ingen havde spurgt.',
    ],
    rounds: [{ asked: 36, verdict: 'approve', hours: 1, comment: 'Godkendt med stor fornøjelse.' }],
    end: { event: 'publish', days: 34 },
  },
  {
    key: 'control-loop',
    author: 'priya.nair',
    topic: 'heat-pumps',
    item: 'refrigerants',
    network: 'linkedin',
    title: 'A year of teaching a heat pump patience',
    begun: 30,
    texts: [
      'My job, in one sentence: I teach large machines to be patient.\n\nA heat pump that reacts to everything wears itself out. One that waits a little runs quietly for years. It took me a while to see that this was advice.',
    ],
    rounds: [{ asked: 29, verdict: 'approve', hours: 5, comment: 'Approved. Please write more of these.' }],
    end: { event: 'publish', days: 11 },
  },
  {
    key: 'lave-temperaturer',
    author: 'annemette.krogh',
    topic: 'customers',
    item: 'gode-vaner',
    network: 'facebook',
    title: 'Råd nummer tre',
    begun: 31,
    texts: [
      'Råd nummer tre er det, flest ringer og takker for: Lad dørene stå åbne mellem rum med samme temperatur, og luk dem til det kolde. Min egen familie har endnu ikke lært det.',
    ],
    rounds: [{ asked: 30, verdict: 'approve', hours: 3, comment: '' }],
    end: { event: 'publish', days: 29 },
  },
];
