import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pack } from './pack.ts';
import { exampleSettings, optionalSettings, packageSettings, readSettings } from './settings.ts';

const usage = `npm run package -- [--example] [--out FILE] [--NAME value …]

Builds the app package for Teams. Settings come from flags or from the environment:
${listed(packageSettings)}
These may be left out:
${listed(optionalSettings)}

  --example         a named example host instead of settings, for looking at the package
  --out FILE        default dist/chalkline-VERSION.zip`;

function listed(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, meaning]) => `  ${name.padEnd(17)} ${meaning}`)
    .join('\n');
}

const names = Object.keys({ ...packageSettings, ...optionalSettings });
const { values } = parseArgs({
  options: {
    example: { type: 'boolean' },
    help: { type: 'boolean' },
    out: { type: 'string' },
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
  },
});

function refuse(problems: readonly string[]): void {
  console.error(`No package was built:\n${problems.map((line) => `  ${line}`).join('\n')}\n\n${usage}`);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  const { unfurlDomains, ...example } = exampleSettings;
  const given = values.example ? example : { ...process.env, ...textValues() };
  const { settings, problems } = readSettings(given);
  if (!settings) return refuse(problems);
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const packed = await pack(settings, version);
  if (!packed.zip) return refuse(packed.problems);
  const out = values.out ?? `dist/chalkline-${version}.zip`;
  await mkdir(new URL('../dist', import.meta.url), { recursive: true });
  await writeFile(out, packed.zip);
  console.log(`${out} is ready for ${settings.PUBLIC_URL} (${packed.zip.length} bytes)`);
}

function textValues(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

if (values.help) console.log(usage);
else await build();
