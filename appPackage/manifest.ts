import { readFile } from 'node:fs/promises';
import type { Settings } from './settings.ts';

/** The parts of the manifest that our own checks look at; the schema knows the rest. */
export interface Manifest {
  manifestVersion: string;
  version: string;
  icons: { color: string; outline: string };
  name: { short: string; full: string };
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  staticTabs: { entityId: string; contentUrl?: string; websiteUrl?: string; scopes: string[] }[];
  bots: { scopes: string[]; commandLists: { commands: { title: string; description: string }[] }[] }[];
  composeExtensions: {
    botId: string;
    commands: ExtensionCommand[];
    messageHandlers: { type: string; value: { domains: string[]; supportsAnonymizedPayloads: boolean } }[];
  }[];
  configurableTabs: { configurationUrl: string; scopes: string[] }[];
  developer: Record<string, string>;
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
  supportsChannelFeatures?: string;
}

interface ExtensionCommand {
  id: string;
  type: string;
  title: string;
  description: string;
  context: string[];
  fetchTask?: boolean;
  parameters?: { name: string; title: string; description: string }[];
}

/** Keys are paths into the manifest, e.g. `staticTabs[0].name`. */
export type Localisation = Record<string, string>;

const placeholder = /\$\{(\w+)\}/g;

/** The template with every `${NAME}` filled in; names that nobody knows stay, for the checks to find. */
export async function readManifest(folder: URL, settings: Settings, version: string): Promise<Manifest> {
  const { unfurlDomains, ...named } = settings;
  const values: Record<string, string> = {
    ...named,
    VERSION: version,
    PUBLIC_HOST: new URL(settings.PUBLIC_URL).hostname,
  };
  const template = await readFile(new URL('manifest.json', folder), 'utf8');
  const manifest: Manifest = JSON.parse(
    template.replace(placeholder, (whole, name: string) => values[name] ?? whole),
  );
  for (const { value } of manifest.composeExtensions.flatMap(({ messageHandlers }) => messageHandlers)) {
    value.domains = [...new Set([...value.domains, ...unfurlDomains])];
  }
  return manifest;
}

/** What stands at a path such as `bots[0].commandLists[0].commands[1].title`; undefined when nothing does. */
export function valueAt(manifest: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    manifest,
  );
}
