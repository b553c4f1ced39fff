import { type Localisation, type Manifest, valueAt } from './manifest.ts';
import { readPngHeader } from './png.ts';

const maxCommands = 12;

/** What Teams refuses on upload and the schema does not see. One line a problem; none = good. */
export function checkPackage(
  manifest: Manifest,
  localisations: ReadonlyMap<string, Localisation>,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  return [
    ...checkPlaceholders(manifest),
    ...checkIcon(files, manifest.icons.color, 192, false),
    ...checkIcon(files, manifest.icons.outline, 32, true),
    ...checkDomains(manifest),
    ...checkScopes(manifest),
    ...checkCommands(manifest),
    ...manifest.localizationInfo.additionalLanguages.flatMap(({ file }) =>
      checkLocalisation(manifest, file, localisations.get(file)),
    ),
  ];
}

function checkPlaceholders(manifest: Manifest): string[] {
  const left = JSON.stringify(manifest).match(/\$\{[^"]*?\}|\{\{[^"]*?\}\}/g) ?? [];
  return [...new Set(left)].map((name) => `manifest.json still holds ${name}`);
}

function checkIcon(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  size: number,
  transparent: boolean,
): string[] {
  const file = files.get(name);
  if (!file) return [`${name} is missing`];
  const header = readPngHeader(file);
  if (!header) return [`${name} is no PNG`];
  if (header.width !== size || header.height !== size) {
    return [`${name} is ${header.width}×${header.height}, but has to be ${size}×${size}`];
  }
  return transparent && !header.transparent ? [`${name} has to be transparent`] : [];
}

/** Every address that Teams opens has to stand on a domain that the manifest names. */
function checkDomains(manifest: Manifest): string[] {
  const { staticTabs, developer, validDomains } = manifest;
  const { name, ...pages } = developer;
  const tabs = [
    ...staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl]),
    ...manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ];
  const problems: string[] = [];
  for (const address of [...tabs, ...Object.values(pages)]) {
    if (address === undefined) continue;
    const url = URL.parse(address);
    if (url?.protocol !== 'https:') problems.push(`${address} is no https address`);
    else if (!validDomains.includes(url.hostname)) problems.push(`${url.hostname} is not in validDomains`);
  }
  const wide = validDomains.filter((domain) => domain.includes('*'));
  return [
    ...new Set(problems),
    ...wide.map((domain) => `validDomains holds ${domain}, wider than our own host`),
  ];
}

/** Manifest 1.25 and later: a team scope needs `supportsChannelFeatures`, or the upload is refused. */
function checkScopes(manifest: Manifest): string[] {
  const { staticTabs, configurableTabs, bots } = manifest;
  const scopes = [...staticTabs, ...configurableTabs, ...bots].flatMap((part) => part.scopes);
  if (!scopes.includes('team') || manifest.supportsChannelFeatures === 'tier1') return [];
  return ['supportsChannelFeatures has to be tier1 when a part has the team scope'];
}

function checkCommands(manifest: Manifest): string[] {
  return manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => {
      const titles = commands.map(({ title }) => title.toLowerCase());
      const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
      const problems = twice.map((title) => `the command ${title} stands there twice`);
      if (commands.length > maxCommands) problems.push(`there are more than ${maxCommands} commands`);
      return problems;
    }),
  );
}

/** Keys lead somewhere, and all that people read is there in the second language too. */
function checkLocalisation(manifest: Manifest, file: string, texts: Localisation | undefined): string[] {
  if (!texts) return [`${file} is missing`];
  const keys = Object.keys(texts).filter((key) => key !== '$schema');
  const lost = keys.filter((key) => typeof valueAt(manifest, key) !== 'string');
  const untold = wordPaths(manifest).filter((path) => !keys.includes(path));
  return [
    ...lost.map((key) => `${file}: ${key} leads nowhere in manifest.json`),
    ...untold.map((path) => `${file}: ${path} is missing`),
  ];
}

/** Paths of everything in the manifest that people read. */
function wordPaths(manifest: Manifest): string[] {
  const tabs = manifest.staticTabs.flatMap((_, index) => `staticTabs[${index}].name`);
  const commands = manifest.bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((list, number) =>
      list.commands.flatMap((_, index) => {
        const path = `bots[${bot}].commandLists[${number}].commands[${index}]`;
        return [`${path}.title`, `${path}.description`];
      }),
    ),
  );
  const actions = manifest.composeExtensions.flatMap((extension, number) =>
    extension.commands.flatMap(({ parameters = [] }, index) => {
      const path = `composeExtensions[${number}].commands[${index}]`;
      const boxes = parameters.map((_, box) => `${path}.parameters[${box}]`);
      return [path, ...boxes].flatMap((part) => [`${part}.title`, `${part}.description`]);
    }),
  );
  const texts = ['name.short', 'name.full', 'description.short', 'description.full'];
  return [...texts, ...tabs, ...commands, ...actions].filter((path) => valueAt(manifest, path) !== undefined);
}
