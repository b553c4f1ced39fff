import type { SampleItem } from './items.ts';

/** What the library holds in Danish, newest last. `age` and `life` are days. */
export const itemsInDanish: SampleItem[] = [
  {
    key: 'roer-i-jorden',
    topic: 'district-heating',
    source: 'organisation',
    age: 112,
    title: '12 kilometer nye rør: sådan flytter et helt kvarter fra gas til fjernvarme',
    path: '/historier/12-kilometer-roer',
    why: '840 husstande får ny varme, før vinteren er slut. Historien viser arbejdet gade for gade, også de uger, hvor det driller. God at dele, hvis du arbejder med anlæg, planlægning eller naboer til et gravearbejde.',
    question: 'Hvad bliver folk mest overrasket over, når de ser en grav med fjernvarmerør?',
    captions: {
      linkedin: [
        'Når vi graver i din vej, er det let at se hullet og svært at se pointen. Her er den: 840 husstande, der ikke længere fyrer med gas.',
      ],
      x: [
        '840 husstande, 12 kilometer rør og en del afspærring. Sådan ser den grønne omstilling ud fra kanten af graven.',
      ],
      facebook: ['Har du undret dig over, hvad der foregår nede i hullet? Her er svaret.'],
    },
    picture: 'network',
  },
  {
    key: 'havnens-varme',
    topic: 'heat-pumps',
    source: 'organisation',
    age: 103,
    title: 'Varmepumpen, der henter varmen op af havnen',
    path: '/historier/havnens-varme',
    why: 'Havvand på fem grader lyder ikke som varme. Alligevel dækker anlægget i Esbjerg en tredjedel af byens behov på en almindelig vinterdag. Forklaret, så en nabo kan følge med.',
    question: 'Hvordan forklarer du en varmepumpe til en, der aldrig har set en?',
    captions: {
      linkedin: [
        'Kan man varme en by op med havvand på fem grader? Ja. Det kræver en stor varmepumpe, en del rør og nogen, der har prøvet det før.',
      ],
      x: ['Havvand på fem grader kan varme en tredjedel af en by. Her er, hvordan det går til.'],
    },
    picture: 'harbour',
  },
  {
    key: 'serverhallen',
    topic: 'surplus-heat',
    source: 'organisation',
    age: 96,
    title: 'Serverhallen, der varmer 1.900 boliger',
    path: '/historier/serverhallen',
    why: 'Overskudsvarme er nem at tale om og svær at lave. Her står tallene, aftalen og det, der tog længere tid end ventet. Relevant for alle, der taler med kommuner og virksomheder.',
    question: 'Hvor går der varme til spilde, der hvor du bor?',
    captions: {
      linkedin: [
        'Varmen var der hele tiden. Den blev bare blæst ud over taget. I dag holder den 1.900 boliger varme.',
      ],
      x: ['Varmen fra en serverhal blev blæst ud over taget. Nu holder den 1.900 boliger varme.'],
      facebook: ['Næste gang du ser en film hjemmefra, er du måske med til at varme nogens stue op.'],
    },
    picture: 'surplus',
  },
  {
    key: 'varmeregningen',
    topic: 'customers',
    source: 'employee',
    age: 88,
    title: 'Sådan læser du din varmeregning',
    path: '/raad/varmeregningen',
    why: 'Kundeservice får det samme spørgsmål hver dag. Her er svaret på en side, skrevet af dem, der sidder ved telefonen. Nyttig for både venner og familie.',
    question: 'Hvilken linje på regningen skulle du selv have forklaret første gang?',
    captions: {
      linkedin: [
        'Fast bidrag, forbrug, afkøling. Tre ord, der bestemmer din varmeregning. Mine kolleger har forklaret dem på en side.',
      ],
      facebook: ['Forstår du din varmeregning? Her er den forklaret på en side.'],
    },
    picture: 'bill',
  },
  {
    key: 'geotermi',
    topic: 'district-heating',
    source: 'expert',
    age: 80,
    title: 'Geotermi i Danmark: hvad vi ved, og hvad vi ikke ved endnu',
    path: '/viden/geotermi',
    why: 'Ingrid Sørensen har arbejdet med undergrunden i 20 år og skriver både om det, der lykkedes, og om boringen, der ikke gjorde. Et godt modsvar til lette løfter.',
    question: 'Hvad ville du gerne vide om varmen under dine fødder?',
    captions: {
      linkedin: [
        'Der er varmt nok dernede. Spørgsmålet er, hvor let vandet løber. Min kollega Ingrid skriver om geotermi uden at love for meget.',
      ],
      x: [
        'Geotermi uden overdrivelser: hvad vi ved, hvad vi ikke ved, og hvad en mislykket boring lærte os.',
      ],
    },
    picture: 'geothermal',
  },
  {
    key: 'aabent-hus',
    topic: 'people',
    source: 'organisation',
    age: 72,
    life: 14,
    title: 'Åbent hus på varmeværket: kom og se, hvor varmen bliver til',
    path: '/aabent-hus',
    why: 'En lørdag med rundvisning, kaffe og adgang til steder, der ellers er lukket. Del den, hvis du selv står på værket den dag eller kender nogen, der er nysgerrige.',
    question: 'Hvilket sted på værket ville du selv vise frem først?',
    captions: {
      linkedin: ['På lørdag er der åbent hos os. Kom forbi, og spørg om alt det, du har undret dig over.'],
      facebook: ['Vi åbner dørene på lørdag. Tag børnene med, der er noget at kigge på.'],
    },
    picture: 'people',
  },
  {
    key: 'fire-grader',
    topic: 'data',
    source: 'expert',
    age: 61,
    title: 'Vi sænkede temperaturen i nettet fire grader med bedre prognoser',
    path: '/viden/fire-grader',
    why: 'Fire grader lyder af lidt. Det svarer til varmetabet fra 600 boliger. Yusuf Lindgaard viser, hvilke data der gjorde forskellen, og hvilke der var spild af tid.',
    question: 'Hvor har du set data ændre en vane på arbejdet?',
    captions: {
      linkedin: [
        'Den bedste energi er den, vi ikke sender ud i jorden omkring rørene. Min kollega Yusuf har regnet på det, og resultatet er til at tage og føle på.',
      ],
      x: ['Fire grader lavere temperatur i nettet. Samme varme i stuen. Forskellen er bedre prognoser.'],
    },
    picture: 'data',
  },
  {
    key: 'nattevagt',
    topic: 'people',
    source: 'employee',
    age: 52,
    title: 'Klokken er 4.10, og det er minus ni: en vagt i kontrolrummet',
    path: '/historier/nattevagt',
    why: 'Abdi fortæller om den nat i januar, hvor en pumpe faldt ud, og ingen kunder mærkede det. Det er den slags arbejde, man aldrig ser. Del den, hvis du vil vise, hvad vi er gode til.',
    question: 'Hvornår har du selv gjort noget på arbejdet, som ingen opdagede, fordi det lykkedes?',
    captions: {
      linkedin: [
        'De bedste nætter i et kontrolrum er dem, ingen hører om. Her er en af dem, fortalt af Abdi, som sad der.',
      ],
      x: [
        'Minus ni grader, en pumpe falder ud, og ingen mærker det. Sådan lyder en god nat i kontrolrummet.',
      ],
      facebook: ['Mens du sov, holdt Abdi øje med varmen.'],
    },
    picture: 'night',
  },
  {
    key: 'stoej',
    topic: 'heat-pumps',
    source: 'employee',
    age: 43,
    title: 'Hvor meget larmer en stor varmepumpe egentlig?',
    path: '/viden/stoej',
    why: 'Naboer spørger, og de har ret til et ordentligt svar. Nanna Krag har målt før og efter på fire anlæg og forklarer tallene i hverdagslyde.',
    question: 'Hvordan svarer du, når nogen er bekymret for noget, du ved en masse om?',
    captions: {
      linkedin: [
        '»Larmer den?« er det første, naboerne spørger om. Det er et rimeligt spørgsmål, og her er et svar med tal.',
      ],
      x: ['Hvor meget larmer en stor varmepumpe? Vi har målt det på fire anlæg. Her er tallene.'],
    },
    picture: 'pump',
  },
  {
    key: 'gode-vaner',
    topic: 'customers',
    source: 'organisation',
    age: 33,
    title: 'Fem gode vaner, der gør varmen billigere',
    path: '/raad/gode-vaner',
    why: 'Fem råd, som vores energirådgivere selv følger derhjemme. Ingen af dem kræver nyt udstyr. Nemt at dele og godt at få spørgsmål på.',
    question: 'Hvilken af de fem vaner bruger du selv, og hvilken glemmer du?',
    captions: {
      linkedin: [
        'Jeg troede, at man sparede ved at slukke for radiatoren om natten. Det gør man sjældent. Her er fem vaner, der faktisk hjælper.',
      ],
      facebook: ['Fem vaner, der gør varmen billigere. Nummer tre overraskede mig.'],
    },
    picture: 'bill',
  },
  {
    key: 'klimaregnskab',
    topic: 'climate',
    source: 'organisation',
    age: 24,
    title: 'Vores klimaregnskab, også med de tal, vi ikke er stolte af',
    path: '/klima/regnskab',
    why: 'Udledningen faldt 11 procent, men transporten steg. Regnskabet siger hvorfor, og hvad der sker nu. Troværdigt, fordi det ikke kun er pæne tal.',
    question: 'Hvad synes du, vi skal tage fat på først?',
    captions: {
      linkedin: [
        'Et klimaregnskab er mest værd, når det også viser det, der gik den forkerte vej. Her er vores.',
      ],
      x: ['Udledningen ned med 11 procent. Transporten op. Begge dele står i vores klimaregnskab.'],
    },
    picture: 'climate',
  },
  {
    key: 'driftsoperatoerer',
    topic: 'jobs',
    source: 'organisation',
    age: 9,
    life: 30,
    title: 'Vi søger to driftsoperatører til kontrolrummet i Aarhus',
    path: '/job/driftsoperatoer',
    why: 'Jobbet passer til en maskinmester, elektriker eller automatiktekniker, der gerne vil have overblik. Det hjælper mere, at du fortæller om kollegaerne, end at du gentager opslaget.',
    question: 'Hvad ville du selv gerne have vidst, før du begyndte her?',
    captions: {
      linkedin: [
        'Vi mangler to kollegaer i kontrolrummet. Spørg mig gerne om, hvordan det er at være her, også det, der ikke står i opslaget.',
      ],
      facebook: ['Kender du en, der kan bevare roen, når alle lamper blinker? Vi søger to.'],
    },
    picture: 'jobs',
  },
];
