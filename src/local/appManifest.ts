import { readFile } from 'node:fs/promises';
import { sampleDomain } from './sample/ids.ts';
import type { WireApp, WireCommand } from './wire.ts';

const folder = new URL('../../appPackage/', import.meta.url);

interface Command {
  id: string;
  type: WireCommand['type'];
  title: string;
  context: string[];
  initialRun?: boolean;
  parameters?: { name: string; title: string }[];
}
interface Template {
  composeExtensions: [{ commands: Command[]; messageHandlers: { value: { domains: string[] } }[] }];
  configurableTabs: [{ configurationUrl: string }];
}

/** What the app package tells a Teams client, filled in for this machine and, for its links, the sample company. */
export async function readAppManifest(publicUrl: string): Promise<WireApp> {
  const [template, danish] = await Promise.all([text('manifest.json'), text('da.json')]);
  const { hostname } = new URL(publicUrl);
  const places: Record<string, string> = { PUBLIC_URL: publicUrl, PUBLIC_HOST: hostname };
  const filled = template.replace(/\$\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
  const { composeExtensions, configurableTabs } = JSON.parse(filled) as Template;
  const words = JSON.parse(danish) as Record<string, string>;
  const [{ commands, messageHandlers }] = composeExtensions;
  const named = (path: string, english: string) => ({ en: english, da: words[path] ?? english });
  return {
    commands: commands.map(({ title, parameters = [], initialRun = false, ...command }, at) => {
      const path = `composeExtensions[0].commands[${at}]`;
      const [box] = parameters;
      const parameter = box && { name: box.name, title: named(`${path}.parameters[0].title`, box.title) };
      const { id, type, context } = command;
      return {
        id,
        type,
        context,
        initialRun,
        title: named(`${path}.title`, title),
        parameter: parameter ?? null,
      };
    }),
    domains: [...messageHandlers.flatMap(({ value }) => value.domains), `www.${sampleDomain}`],
    configurationUrl: configurableTabs[0].configurationUrl,
  };
}

/** Whether the manifest's domains hold the link's host; `*.` stands for one label. */
export function unfurls({ domains }: Pick<WireApp, 'domains'>, link: string): boolean {
  const host = URL.parse(link)?.hostname;
  if (!host) return false;
  const parent = host.split('.').slice(1).join('.');
  return domains.some((domain) => domain === host || domain === `*.${parent}`);
}

function text(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}
