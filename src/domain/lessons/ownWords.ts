import type { Lesson } from '../lesson.ts';

export const ownWords: Lesson = {
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
        { text: 'Hvad jeg så eller gjorde', reply: 'Det er den stærkeste begyndelse, der findes.' },
        {
          text: 'Hvad jeg synes om den',
          reply: 'Godt. Sig også hvorfor, så har læseren noget at svare på.',
        },
        {
          text: 'Et spørgsmål til læserne',
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
          text: 'A question to my readers',
          reply: 'Fine, if you mean it. Ask about something you would like to know.',
        },
      ],
    },
  },
};
