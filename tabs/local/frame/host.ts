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
  supports: { pages: { currentApp: {} } },
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
  };
}

/** The arguments of the answer; null when the call wants none. */
async function answer(func: string, args: unknown[], host: TeamsHost): Promise<unknown[] | null> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime), libraryVersion];
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
      return silent.includes(func) ? null : [false, 'NotSupported'];
  }
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
