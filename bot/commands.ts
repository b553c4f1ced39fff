export type Command =
  | 'help'
  | 'library'
  | 'digest'
  | 'drafts'
  | 'link'
  | 'ask'
  | 'settings'
  | 'collaboration'
  | 'lessons'
  | 'figures'
  | 'backing'
  | 'away'
  | 'pause'
  | 'resume'
  | 'join'
  | 'leave';

const words: Record<Command, readonly string[]> = {
  help: ['help', 'hjælp', 'hjaelp', 'hi', 'hello', 'hej', 'hey', 'start', 'get started', 'kom i gang'],
  library: ['library', 'bibliotek', 'biblioteket'],
  digest: ['digest', 'my digest', 'weekly digest', 'this week', 'ugens udvalg', 'udvalg', 'mit udvalg'],
  drafts: ['drafts', 'draft', 'my drafts', 'udkast', 'mine udkast'],
  link: ['link', 'my link', 'my post', 'opslag', 'mit opslag', 'mit link'],
  ask: [
    'ask',
    'question',
    'ask the communicator',
    'ask a question',
    'spørg',
    'spoerg',
    'spørgsmål',
    'spørg kommunikatøren',
    'jeg har et spørgsmål',
  ],
  settings: ['settings', 'indstillinger'],
  collaboration: [
    'way of working',
    'working together',
    'how we work together',
    'samarbejde',
    'sådan samarbejder vi',
  ],
  lessons: [
    'lessons',
    'lesson',
    'course',
    'learn',
    'lektioner',
    'lektion',
    'korte lektioner',
    'kursus',
    'lær',
  ],
  figures: ['figures', 'my unit', 'tal', 'tallene', 'min enhed'],
  backing: ['backing', 'my backing', 'opbakning', 'min opbakning', 'hvem bakker op', 'who backs us'],
  away: ['away', 'i am away', 'out of office', 'fravær', 'fravaer', 'væk', 'jeg er væk'],
  pause: ['pause', 'hold pause', 'take a break'],
  resume: ['resume', 'fortsæt', 'fortsaet'],
  join: ['join', 'vær med', 'vaer med', 'deltag'],
  leave: ['leave', 'meld fra', 'meld mig fra'],
};

const commands: ReadonlyMap<string, Command> = new Map(
  (Object.entries(words) as [Command, readonly string[]][]).flatMap(([command, known]) =>
    known.map((word) => [word, command] as const),
  ),
);

/** The command that a message is, whatever its case and punctuation, also behind a mention of the app; else null. */
export function commandIn(text: string | undefined): Command | null {
  const said = (text ?? '')
    .slice(0, 500)
    .normalize('NFC')
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/g, ' ')
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return commands.get(said) ?? null;
}
