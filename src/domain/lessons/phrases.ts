import type { Lesson } from '../lesson.ts';

export const phrases: Lesson = {
  id: 'phrases',
  course: 'managers',
  minutes: 2,
  text: {
    da: {
      title: 'Sætninger, der hjælper',
      parts: [
        {
          heading: 'Til den, der tøver',
          text: '»Hvad ville du fortælle en god kollega? Begynd dér.« De fleste mangler ikke noget at sige. De mangler at høre, at det er nok.',
        },
        {
          heading: 'Til den, der er bange for at fejle',
          text: '»Holder du dig inden for linjerne, er det mig, der tager den.« Sig det, før noget er sket. Bagefter lyder det som en undskyldning.',
        },
        {
          heading: 'Til den, der siger nej',
          text: '»Helt i orden.« Og så ikke mere. Det er den korteste sætning i kurset og den, der bygger mest tillid. Sætninger, du kan undvære: »De andre er jo med«, »det tager kun fem minutter« og »har du fået delt noget?«.',
        },
      ],
      question: 'Hvilken sætning ville du selv gerne have hørt, da du var ny?',
      answers: [
        { text: '»Begynd med det, du ved«', reply: 'Giv den videre. Den virker bedst, når du mener det.' },
        {
          text: '»Det er mig, der tager den«',
          reply: 'Det er den, folk husker. Sørg for, at den også holder, når det gælder.',
        },
        { text: '»Helt i orden«', reply: 'Et nej, der bliver taget pænt imod, gør det næste ja ærligt.' },
      ],
    },
    en: {
      title: 'Phrases that help',
      parts: [
        {
          heading: 'To somebody who hesitates',
          text: '“What would you tell a good colleague? Start there.” Most people do not lack something to say. They lack hearing that it is enough.',
        },
        {
          heading: 'To somebody who is afraid of getting it wrong',
          text: '“If you stay inside the lines, it is mine to carry.” Say it before anything has happened. Afterwards it sounds like an excuse.',
        },
        {
          heading: 'To somebody who says no',
          text: '“That is quite all right.” And then nothing more. It is the shortest phrase of the course, and the one that builds most trust. Phrases you can do without: “the others have joined”, “it only takes five minutes” and “have you shared anything yet?”.',
        },
      ],
      question: 'Which phrase would you have liked to hear when you were new?',
      answers: [
        { text: '“Start with what you know”', reply: 'Pass it on. It works best when you mean it.' },
        {
          text: '“It is mine to carry”',
          reply: 'That is the one people remember. See to it that it holds when it counts.',
        },
        {
          text: '“That is quite all right”',
          reply: 'A no that is taken kindly makes the next yes an honest one.',
        },
      ],
    },
  },
};
