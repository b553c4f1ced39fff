import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { checkPackage } from './checks.ts';
import { type Localisation, readManifest } from './manifest.ts';
import { localisationProblems, manifestProblems } from './schema.ts';
import type { Settings } from './settings.ts';

/** Zip entries carry this date, so that the same settings give the same bytes. */
const entryDate = new Date('2026-01-01T00:00:00');
const folder = new URL('.', import.meta.url);

/** The package as a zip, or what is wrong with it. */
export async function pack(
  settings: Settings,
  version: string,
): Promise<{ zip: Uint8Array; problems: [] } | { zip: null; problems: string[] }> {
  const manifest = await readManifest(folder, settings, version);
  const languageFiles = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  const files = new Map<string, Uint8Array>([
    ['manifest.json', Buffer.from(JSON.stringify(manifest, null, 2))],
  ]);
  for (const name of [manifest.icons.color, manifest.icons.outline, ...languageFiles]) {
    files.set(name, await readFile(new URL(name, folder)));
  }
  const localisations = new Map<string, Localisation>(
    languageFiles.map((file) => [file, JSON.parse(Buffer.from(files.get(file) ?? '{}').toString())]),
  );
  const problems = [
    ...(await manifestProblems(manifest)),
    ...(await localisationProblems(manifest.manifestVersion, localisations)),
    ...checkPackage(manifest, localisations, files),
  ];
  if (problems.length > 0) return { zip: null, problems };
  return { zip: zipSync(Object.fromEntries(files), { mtime: entryDate }), problems: [] };
}
