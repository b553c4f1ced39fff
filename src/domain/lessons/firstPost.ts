import type { Lesson } from '../lesson.ts';

export const firstPost: Lesson = {
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
          text: 'Whether it is worth reading',
          reply: 'Ask one colleague: “Would you read this?” A single yes is enough.',
        },
        {
          text: 'Whether I may',
          reply: 'The lines stand under Guidelines. Inside them you ask nobody’s permission.',
        },
        {
          text: 'What people will say',
          reply: 'Most say nothing, and a few say thank you. There is a lesson for when somebody disagrees.',
        },
      ],
    },
  },
};
