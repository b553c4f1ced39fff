import { readFile } from 'node:fs/promises';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import type { Localisation, Manifest } from './manifest.ts';

/** Validates against the schema that `$schema` names, from the library's own copy. */
export async function manifestProblems(manifest: Manifest): Promise<string[]> {
  // The library types its argument as one union of all manifests, and reads `$schema` alone to choose.
  const found = await AppManifestUtils.validateAgainstSchema(manifest as never);
  return found.map((problem) => `manifest.json: ${problem}`);
}

/**
 * The library cannot compile the localisation schema (its patterns are not Unicode patterns), so this goes by
 * Ajv. The schema is draft-04 and uses nothing that later drafts read differently.
 */
export async function localisationProblems(
  version: string,
  localisations: ReadonlyMap<string, Localisation>,
): Promise<string[]> {
  const library = import.meta.resolve('@microsoft/app-manifest');
  const path = `json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`;
  const { $schema, ...schema } = JSON.parse(await readFile(new URL(path, library), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });
  const validate = ajv.compile(schema);
  return [...localisations].flatMap(([file, texts]) => {
    if (validate(texts)) return [];
    return (validate.errors ?? []).map((error) => `${file}: ${error.instancePath} ${error.message}`);
  });
}
