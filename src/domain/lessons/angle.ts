import type { Lesson } from '../lesson.ts';

export const angle: Lesson = {
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
          text: 'Something about my trade',
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
};
