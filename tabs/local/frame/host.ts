/**
 * The host's side of the TeamsJS protocol (teams-js 2.58, runtime 4): the tab posts `{id, uuidAsString, func,
 * args}`, the host answers with the same ids and `args`; events to the tab are `{func, args}`.
 */
export interface TeamsHost {
  /** The flat context that the library turns into `app.Context`. */
  context: () => Record<string, unknown>;
  token: () => Promise<string>;
  navigate: (page: string, subPageId: string) => void;
  openUrl: (url: string) => void;
  /** The tab reported that it is ready, or why it is not. */
  onReady: () => void;
  /** Only where the frame sets up a tab of a channel. */
  setup?: TabSetup;
}

/** What a configuration page may do: arm the Save button, read and write the tab's settings, and let go or not. */
export interface TabSetup {
  setValid: (valid: boolean) => void;
  settings: () => TabSettings | null;
  /** False when the settings are not taken. */
  setSettings: (settings: TabSettings) => boolean;
  /** The page is done with saving. */
  onSaved: (succeeded: boolean) => void;
}

export interface TabSettings {
  entityId: string;
  contentUrl: string;
  websiteUrl?: string;
  suggestedDisplayName?: string;
}

interface Request {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const libraryVersion = '2.58.0';
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { config: {}, currentApp: {} } },
};
/** Calls that the library sends without waiting for an answer. */
const silent = ['shareDeepLink', 'setFrameContext', 'returnFocus', 'log'];

/** Answers one frame; messages from elsewhere are not for us. Returns how to stop, and how to tell of a theme. */
export function hostFrame(frame: HTMLIFrameElement, host: TeamsHost) {
  const { origin } = window.location;
  const handlers = new Set<string>();
  const post = (message: Record<string, unknown>) => frame.contentWindow?.postMessage(message, origin);

  const onMessage = async ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin || !isRequest(data)) return;
    if (data.func === 'registerHandler') handlers.add(String(data.args?.[0]));
    const args = await answer(data.func, data.args ?? [], host);
    if (args) post({ id: data.id, uuidAsString: data.uuidAsString, args });
  };
  window.addEventListener('message', onMessage);
  return {
    stop: () => window.removeEventListener('message', onMessage),
    tell: (event: 'themeChange', value: unknown) => {
      if (handlers.has(event)) post({ func: event, args: [value] });
    },
    /** The Save button was pressed: a page that wants to act first is told, any other is done. */
    save: () => {
      if (handlers.has('save')) post({ func: 'settings.save', args: [{}] });
      else host.setup?.onSaved(true);
    },
  };
}

/** The arguments of the answer; null when the call wants none. */
async function answer(func: string, args: unknown[], host: TeamsHost): Promise<unknown[] | null> {
  switch (func) {
    case 'initialize':
      return [host.setup ? 'settings' : 'content', 'web', JSON.stringify(runtime), libraryVersion];
    case 'getContext':
      return [host.context()];
    case 'authentication.getAuthToken':
      return host.token().then(
        (token) => [true, token],
        () => [false, 'ResourceRequestFailed'],
      );
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      host.onReady();
      return null;
    case 'executeDeepLink':
    case 'app.openLink':
      host.openUrl(String(args[0]));
      return [true];
    case 'pages.navigateToApp': {
      const target = pageTarget(args[0]);
      host.navigate(target.pageId ?? '', target.subPageId ?? target.subEntityId ?? '');
      return [true];
    }
    case 'pages.currentApp.navigateTo': {
      const target = pageTarget(args[0]);
      host.navigate(target.pageId ?? '', target.subPageId ?? '');
      return [null];
    }
    case 'pages.currentApp.navigateToDefaultPage':
      host.navigate('library', '');
      return [null];
    case 'registerHandler':
      return null;
    default:
      if (host.setup && func.startsWith('settings.')) return setUp(func, args, host.setup);
      return silent.includes(func) ? null : [false, 'NotSupported'];
  }
}

/** The calls of `pages.config`. */
function setUp(func: string, args: unknown[], setup: TabSetup): unknown[] | null {
  switch (func) {
    case 'settings.setValidityState':
      setup.setValid(args[0] === true);
      return null;
    case 'settings.getSettings':
      return [setup.settings() ?? {}];
    case 'settings.setSettings':
      return isSettings(args[0]) && setup.setSettings(args[0]) ? [true] : [false, 'InvalidSettings'];
    case 'settings.save.success':
    case 'settings.save.failure':
      setup.onSaved(func.endsWith('success'));
      return null;
    default:
      return [false, 'NotSupported'];
  }
}

function isSettings(value: unknown): value is TabSettings {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entityId' in value &&
    typeof value.entityId === 'string' &&
    'contentUrl' in value &&
    typeof value.contentUrl === 'string'
  );
}

function pageTarget(value: unknown): { pageId?: string; subPageId?: string; subEntityId?: string } {
  return typeof value === 'object' && value !== null ? value : {};
}

function isRequest(data: unknown): data is Request {
  return (
    typeof data === 'object' &&
    data !== null &&
    'func' in data &&
    typeof data.func === 'string' &&
    'id' in data &&
    typeof data.id === 'number'
  );
}
