/** What the package needs to know, by the names that the server uses too. */
export const packageSettings = {
  APP_ID: 'id of the app in Teams, a GUID you choose once',
  MICROSOFT_APP_ID: 'id of the bot: client id of the managed identity, a GUID',
  TAB_CLIENT_ID: 'client id of the Entra app for sign-in in the tab, a GUID',
  TAB_RESOURCE: 'Application ID URI of that app, api://HOST/TAB_CLIENT_ID',
  PUBLIC_URL: 'public address of the server, https://HOST without a path',
} as const;

/** What may be left out. */
export const optionalSettings = {
  UNFURL_DOMAINS: 'your own sites whose pages unfurl when they are in the library: www.HOST,news.HOST',
} as const;

type PackageSetting = keyof typeof packageSettings;
export type Settings = Record<PackageSetting, string> & {
  /** Hosts beside the server's own, e.g. `www.example.com`; `*.` stands for one label. */
  unfurlDomains: readonly string[];
};

/** A named host that answers to nobody, for looking at the package without a deployment. */
export const exampleSettings: Settings = {
  APP_ID: '5d0f3a52-6b0e-4f0c-9a3e-3c1d8f6f2a10',
  MICROSOFT_APP_ID: '8b9c6d1e-2f4a-4b7c-8d5e-6f7a8b9c0d1e',
  TAB_CLIENT_ID: '3e2d1c0b-9a8f-4e7d-8c6b-5a4f3e2d1c0b',
  TAB_RESOURCE: 'api://chalkline.example.com/3e2d1c0b-9a8f-4e7d-8c6b-5a4f3e2d1c0b',
  PUBLIC_URL: 'https://chalkline.example.com',
  unfurlDomains: [],
};

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** Two labels at least, so that no list holds a whole top-level domain. */
const host = new RegExp(`^(?:\\*\\.)?(?:${label}\\.)+[a-z]${label}$`);
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The settings, or one line for each that is missing or wrong. A trailing slash of the address is dropped. */
export function readSettings(
  source: Record<string, string | undefined>,
): { settings: Settings; problems: [] } | { settings: null; problems: string[] } {
  const problems: string[] = [];
  const settings = { ...exampleSettings, unfurlDomains: domainsIn(source.UNFURL_DOMAINS ?? '') };
  for (const name of Object.keys(packageSettings) as PackageSetting[]) {
    const value = source[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is missing: ${packageSettings[name]}`);
    settings[name] = value;
  }
  settings.PUBLIC_URL = settings.PUBLIC_URL.replace(/\/$/, '');
  if (problems.length === 0) problems.push(...wrongSettings(settings));
  return problems.length === 0 ? { settings, problems: [] } : { settings: null, problems };
}

function domainsIn(list: string): string[] {
  const domains = list.split(/[\s,]+/).map((domain) => domain.toLowerCase());
  return [...new Set(domains.filter(Boolean))];
}

function wrongSettings(settings: Settings): string[] {
  const wrong = (name: PackageSetting, why: string) => `${name} is ${settings[name]}, but ${why}`;
  const problems = (['APP_ID', 'MICROSOFT_APP_ID', 'TAB_CLIENT_ID'] as const)
    .filter((name) => !guid.test(settings[name]))
    .map((name) => wrong(name, 'it has to be a GUID'));
  const url = URL.parse(settings.PUBLIC_URL);
  if (url?.protocol !== 'https:' || url.origin !== settings.PUBLIC_URL) {
    return [...problems, wrong('PUBLIC_URL', 'it has to be https://HOST without a path')];
  }
  const resource = `api://${url.host}/${settings.TAB_CLIENT_ID}`;
  const shared = `api://${url.host}/botid-${settings.MICROSOFT_APP_ID}`;
  if (![resource, shared].includes(settings.TAB_RESOURCE)) {
    problems.push(wrong('TAB_RESOURCE', `Teams asks for ${resource}`));
  }
  const noHosts = settings.unfurlDomains.filter((domain) => !host.test(domain));
  return [
    ...problems,
    ...noHosts.map((domain) => `UNFURL_DOMAINS holds ${domain}, but takes hosts such as www.example.com`),
  ];
}
