/** What the bot tells a communicator about a topic that dries out. */
export const topicDry = {
  summary: (name: string) => `${name} is running dry`,
  heading: 'A topic is running dry',
  live: (live: number, promised: number) => `${live} live, ${promised} promised`,
  newest: (days: number, promised: number) =>
    days === 1
      ? `The newest is 1 day old; ${promised} days were promised`
      : `The newest is ${days} days old; ${promised} days were promised`,
  never: 'Nothing has been added yet.',
  only: 'Only the communicators are told. Colleagues just see what is there.',
  ideas: 'What could help',
  inbox: (count: number) =>
    count === 1 ? '1 entry waits in the inbox:' : `${count} entries wait in the inbox:`,
  renew: 'Ran out lately, and may be worth another round:',
  ask: (name: string) => `${name} keeps the topic and may have something to tell.`,
  nothing:
    'Nothing waits in the inbox for this topic. An interview with somebody who knows it is a good start.',
  openInbox: 'Open the inbox',
  newItem: 'New item',
  interview: 'Plan an interview',
};
