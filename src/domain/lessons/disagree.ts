import type { Lesson } from '../lesson.ts';

export const disagree: Lesson = {
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
};
