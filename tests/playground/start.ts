import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerOfPeople, playgroundConfig } from './config.ts';

const playground = '@microsoft/m365agentsplayground@0.2.28';
const onWindows = process.platform === 'win32';
const folder = join(import.meta.dirname, '../../.playground');

const { values } = parseArgs({
  options: {
    /** Port of the running app. */
    port: { type: 'string', default: process.env.PORT ?? '3978' },
    /** Words that find the person to be; the first person of the organisation unless given. */
    person: { type: 'string' },
    /** Port of the Playground itself. */
    'playground-port': { type: 'string', default: '56150' },
  },
});
const app = `http://localhost:${values.port}`;

/** Six people of the running app, the acting one first. */
async function people() {
  const find = async (q: string) => {
    const answer = await fetch(`${app}/local/teams/people?${new URLSearchParams({ q })}`).catch(() => null);
    if (!answer?.ok) {
      console.error(
        `Nothing answers at ${app}/local/. Start the app first: npm start -- --port ${values.port}`,
      );
      process.exit(1);
    }
    return ((await answer.json()) as { people: { id: string }[] }).people;
  };
  const everyone = await find('');
  const [actor] = values.person ? await find(values.person) : everyone;
  if (!actor) {
    console.error(`Nobody matches --person "${values.person}".`);
    process.exit(1);
  }
  const parsed = answerOfPeople.safeParse({
    people: [actor, ...everyone.filter(({ id }) => id !== actor.id)],
  });
  if (parsed.success) return parsed.data.people;
  console.error('The Playground wants six people; the organisation has fewer.');
  process.exit(1);
}

/** It opens a browser by itself, through these; a command of ours that does nothing keeps it from doing so. */
function muteBrowser(): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(join(bin, name), '#!/bin/sh\nexit 0\n');
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

const shown = await people();
const bin = muteBrowser();
writeFileSync(join(folder, '.m365agentsplayground.yml'), playgroundConfig(shown));
const port = values['playground-port'];
console.log(`Agents Playground as ${shown[0]?.displayName}: http://localhost:${port}`);
console.log(
  'Its licence allows evaluation only, and it listens on every network interface: stop it when done.',
);

// Two switches: the flag alone leaves the metadata probe and the usage beat on.
const child = spawn(
  'npx',
  [
    '-y',
    playground,
    'start',
    '-e',
    `${app}/local/playground/messages`,
    '-c',
    'msteams',
    '-p',
    port,
    '--disable-telemetry',
  ],
  {
    cwd: folder,
    stdio: 'inherit',
    shell: onWindows,
    detached: !onWindows,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    },
  },
);
// npx starts the Playground as a grandchild: the whole group must go.
const end = (signal: NodeJS.Signals) =>
  onWindows || child.pid === undefined ? child.kill(signal) : process.kill(-child.pid, signal);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(signal));
child.on('exit', (code) => process.exit(code ?? 0));
