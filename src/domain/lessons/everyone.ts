import type { Lesson } from '../lesson.ts';

/** Four lessons for whoever would like to write. */
export const lessonsForEveryone: readonly Lesson[] = [
  {
    id: 'angle',
    course: 'everyone',
    minutes: 2,
    text: {
      da: {
        title: 'Find din vinkel',
        parts: [
          {
            heading: 'Du ved noget, andre ikke ved',
            text: 'Det, du gør hver dag, føles almindeligt for dig. For en nabo er det nyt. Tænk på det sidste, nogen spurgte dig om til en fødselsdag. Dér ligger din vinkel.',
          },
          {
            heading: 'Tre steder at begynde',
            text: '- Noget, du tog fejl af.\n- Noget, du så i sidste uge, som et billede ikke kan fortælle alene.\n- Et spørgsmål, du får igen og igen.',
          },
          {
            heading: 'Gør den mindre',
            text: 'Ikke »fremtidens energi«, men »den pumpe, jeg skiftede i tirsdags«. Jo mindre emnet er, jo mere er der at sige om det, og jo lettere er det at høre, at det er dig.',
          },
        ],
        question: 'Hvad er du oftest blevet spurgt om uden for arbejdet?',
        answers: [
          {
            text: 'Noget om selve faget',
            reply: 'Så har du et opslag: spørgsmålet som første linje, og dit svar som anden.',
          },
          {
            text: 'Noget, folk misforstår',
            reply: 'Misforståelser er gode begyndelser. Fortæl, hvad du selv troede engang.',
          },
          {
            text: 'Ikke rigtig noget',
            reply: 'Så vend den om: Hvad ville du selv ønske, at nogen spurgte dig om?',
          },
        ],
      },
      en: {
        title: 'Find your angle',
        parts: [
          {
            heading: 'You know something that others do not',
            text: 'What you do every day feels ordinary to you. To a neighbour it is new. Think of the last thing somebody asked you at a birthday party. There is your angle.',
          },
          {
            heading: 'Three places to begin',
            text: '- Something you were wrong about.\n- Something you saw last week that a picture cannot tell by itself.\n- A question you get again and again.',
          },
          {
            heading: 'Make it smaller',
            text: 'Not “the future of energy”, but “the pump I replaced on Tuesday”. The smaller the subject, the more there is to say about it, and the easier it is to hear that it is you.',
          },
        ],
        question: 'What have you been asked about most outside work?',
        answers: [
          {
            text: 'Something about the trade itself',
            reply: 'Then you have a post: the question as the first line, and your answer as the second.',
          },
          {
            text: 'Something people get wrong',
            reply: 'Misunderstandings are good beginnings. Tell what you once believed yourself.',
          },
          { text: 'Nothing much', reply: 'Then turn it round: what would you wish that somebody asked you?' },
        ],
      },
    },
  },
  {
    id: 'firstPost',
    course: 'everyone',
    minutes: 3,
    text: {
      da: {
        title: 'Dit første opslag',
        parts: [
          {
            heading: 'Én oplevelse er nok',
            text: 'Skriv, hvad du så, hvad du tænkte, og hvad du blev klogere af. Tre sætninger. Mere skal der ikke til for et godt opslag, og mere er der sjældent nogen, der læser.',
          },
          {
            heading: 'Den første linje',
            text: 'Den første linje afgør, om nogen læser den næste. »Vi er stolte af …« lukker. »I går stod jeg i en kælder …« åbner. Begynd midt i det hele.',
          },
          {
            heading: 'Før du trykker',
            text: 'Læs det højt. Lyder det som dig? Kan man se, at du er ansat? Er der nogen på billedet, som ikke har sagt ja? Så er du klar. Er du i tvivl, så send det som udkast, og få et ekstra par øjne på.',
          },
        ],
        question: 'Hvad holder dig mest tilbage?',
        answers: [
          {
            text: 'Om det er interessant nok',
            reply: 'Spørg én kollega: »Ville du læse det her?« Et enkelt ja er nok.',
          },
          {
            text: 'Om jeg må',
            reply: 'Linjerne står under Retningslinjer. Inden for dem skal du ikke spørge nogen om lov.',
          },
          {
            text: 'Hvad folk vil sige',
            reply:
              'De fleste siger ingenting, og et par stykker siger tak. Der er en lektion om det, når nogen er uenige.',
          },
        ],
      },
      en: {
        title: 'Your first post',
        parts: [
          {
            heading: 'One experience is enough',
            text: 'Write what you saw, what you thought, and what you learned. Three sentences. It takes no more for a good post, and more is seldom read.',
          },
          {
            heading: 'The first line',
            text: 'The first line decides whether anybody reads the next. “We are proud to …” closes. “Yesterday I stood in a cellar …” opens. Begin in the middle of it.',
          },
          {
            heading: 'Before you press',
            text: 'Read it aloud. Does it sound like you? Is it plain that you work here? Is there anybody in the picture who has not agreed? Then you are ready. If in doubt, send it as a draft and get a second pair of eyes.',
          },
        ],
        question: 'What holds you back most?',
        answers: [
          {
            text: 'Whether it is interesting enough',
            reply: 'Ask one colleague: “Would you read this?” A single yes is enough.',
          },
          {
            text: 'Whether I may',
            reply: 'The lines stand under Guidelines. Inside them you ask nobody’s permission.',
          },
          {
            text: 'What people will say',
            reply:
              'Most say nothing, and a few say thank you. There is a lesson for when somebody disagrees.',
          },
        ],
      },
    },
  },
  {
    id: 'ownWords',
    course: 'everyone',
    minutes: 2,
    text: {
      da: {
        title: 'Sig det med dine egne ord',
        parts: [
          {
            heading: 'Folk kan høre forskel',
            text: 'Når ti kolleger deler den samme tekst, bliver den til reklame. Når én siger, hvad hun selv synes, bliver den til en samtale. Én egen sætning er mere værd end fem pæne, som en anden har skrevet.',
          },
          {
            heading: 'Skær de fine ord væk',
            text: '»Vi faciliterer en grøn omstilling« betyder noget, men hvad? Skriv, hvad nogen rent faktisk gjorde: »Vi flyttede et rør, og nu får 40 huse varme fra en serverhal.«',
          },
          {
            heading: 'Sig også, hvad du er i tvivl om',
            text: '»Jeg er ikke sikker på, at det holder hele vinteren« er mere troværdigt end et flot procenttal. Du må gerne være uenig i en faglig sag. Sig hvorfor.',
          },
        ],
        question: 'Du vil dele en nyhed fra biblioteket. Hvad skriver du først?',
        answers: [
          { text: 'Hvad jeg selv så eller gjorde', reply: 'Det er den stærkeste begyndelse, der findes.' },
          {
            text: 'Hvad jeg synes om den',
            reply: 'Godt. Sig også hvorfor, så har læseren noget at svare på.',
          },
          {
            text: 'Et spørgsmål til dem, der læser',
            reply: 'Fint, hvis du mener det. Spørg om noget, du selv gerne vil vide.',
          },
        ],
      },
      en: {
        title: 'Say it in your own words',
        parts: [
          {
            heading: 'People can hear the difference',
            text: 'When ten colleagues share the same text, it becomes advertising. When one says what she thinks, it becomes a conversation. One sentence of your own is worth more than five nice ones by somebody else.',
          },
          {
            heading: 'Cut the fine words',
            text: '“We facilitate a green transition” means something, but what? Write what somebody actually did: “We moved a pipe, and now 40 houses get heat from a server hall.”',
          },
          {
            heading: 'Say what you doubt as well',
            text: '“I am not sure it will last the whole winter” is more believable than a percentage. You may disagree on a matter of your trade. Say why.',
          },
        ],
        question: 'You would like to share a story from the library. What do you write first?',
        answers: [
          { text: 'What I saw or did myself', reply: 'That is the strongest beginning there is.' },
          {
            text: 'What I think of it',
            reply: 'Good. Say why as well, and the reader has something to answer.',
          },
          {
            text: 'A question to those who read',
            reply: 'Fine, if you mean it. Ask about something you would like to know.',
          },
        ],
      },
    },
  },
  {
    id: 'disagree',
    course: 'everyone',
    minutes: 3,
    text: {
      da: {
        title: 'Når nogen er uenige',
        parts: [
          {
            heading: 'Uenighed er et godt tegn',
            text: 'Nogen har læst det og har lagt kræfter i et svar. Tak for det, og svar på det, de spørger om, ikke på tonen. Ét roligt svar er nok.',
          },
          {
            heading: 'Har de ret, så sig det',
            text: '»Det har du ret i, det havde jeg ikke tænkt på« koster ikke meget og bliver husket længe. Ret opslaget åbent, hvis noget var forkert.',
          },
          {
            heading: 'Når det bliver grimt',
            text: 'Du skylder ingen at svare på grovheder. Lad dem stå, skjul dem, eller sluk telefonen. Sig det til din leder eller til kommunikation samme dag. Du får hjælp, ikke skældud.',
          },
        ],
        question: 'En, du ikke kender, skriver: »Det passer ikke.« Hvad gør du?',
        answers: [
          {
            text: 'Spørger, hvad de mener',
            reply: 'Ja. Ofte viser det sig at være et spørgsmål og ikke et angreb.',
          },
          {
            text: 'Svarer med det, jeg ved',
            reply: 'Godt, én gang og med en kilde, hvis du har en. Så har du sagt dit.',
          },
          {
            text: 'Lader den stå',
            reply: 'Det er også et svar. Andre læsere kan godt se, hvem der har skrevet ordentligt.',
          },
        ],
      },
      en: {
        title: 'When someone disagrees',
        parts: [
          {
            heading: 'Disagreement is a good sign',
            text: 'Somebody has read it and taken the trouble to answer. Thank them, and answer what they ask, not the tone. One calm answer is enough.',
          },
          {
            heading: 'If they are right, say so',
            text: '“You are right, I had not thought of that” is a sentence that costs little and is remembered long. Correct the post in the open if something was wrong.',
          },
          {
            heading: 'When it turns ugly',
            text: 'You owe nobody an answer to abuse. Leave it, hide it, or put the phone away. Tell your manager or communications the same day. You will get help, not a telling-off.',
          },
        ],
        question: 'Somebody you do not know writes: “That is not true.” What do you do?',
        answers: [
          {
            text: 'Ask what they mean',
            reply: 'Yes. Often it turns out to be a question and not an attack.',
          },
          {
            text: 'Answer with what I know',
            reply: 'Good, once, and with a source if you have one. Then you have said your piece.',
          },
          {
            text: 'Leave it',
            reply: 'That is an answer too. Other readers can see who has written decently.',
          },
        ],
      },
    },
  },
];
