/** A share that was opened, and what became of it. */
export const shared = {
  summary: 'Your text is ready',
  heading: 'Your text is ready',
  steps: {
    prefilled: 'Open the network: your text is there, or paste it. Post it when you are happy with it.',
    pasted: 'Copy the text, open the network, paste it and post it when you are happy with it.',
    mail: 'The page with the text opens your mail, or lets you copy it.',
    copy: 'Copy the text and paste it where you want to share it.',
  },
  text: 'Text to copy',
  copy: 'Copy the text',
  page: 'Open the page with the text',
  open: (network: string) => `Open ${network}`,
  fallback: 'Opens without your text? Share just the link here',
  life: 'The copy page works for 24 hours.',
  stays:
    'If this card is replaced, you find the text in the Insight tab under “What you have shared”, and can say there what became of it.',
  noWords: 'A line of your own makes it more yours. It is fine as it is too.',
  sameAsIdea: 'This is our suggestion word for word. People listen more to your own words. It is up to you.',
  nearIdea:
    'This is close to our suggestion. A line on what you think yourself makes it yours. It is up to you.',
  nearColleague:
    'Several others have already written something close to this. Your own angle stands out more. It is up to you.',
  cut: 'The text is cut short here. The copy page has all of it.',
  done: {
    post: {
      iDid: 'I have posted it',
      did: 'You have said that you posted it. Only you can see that.',
      notAfterAll: 'Not posted after all',
    },
    mail: {
      iDid: 'I have sent it',
      did: 'You have said that you sent it. Only you can see that.',
      notAfterAll: 'Not sent after all',
    },
    copy: {
      iDid: 'I have used it',
      did: 'You have said that you used it. Only you can see that.',
      notAfterAll: 'Not used after all',
    },
  },
  postedByApi: 'Posted on LinkedIn.',
  dropLink: 'Give the desk the link',
  undo: 'Undo',
  undoNote: 'Opened it by mistake? Undo takes it out of your list and the figures.',
  undone: {
    heading: 'Undone',
    text: 'The share is out of your list and the figures. What you have posted or sent already stays where it is, and its link still works.',
    again: 'Show the content again',
  },
  justUndone: 'You have just undone exactly this. Wait two minutes, or change a word.',
  tooLate: 'It is more than a day since you opened it, so it cannot be undone here.',
};
