const libraryVersion = '2.58.0';
const closedEveryMs = 500;

interface Said {
  id?: unknown;
  uuidAsString?: unknown;
  func?: unknown;
  args?: unknown;
}

/**
 * The window in which somebody signs in elsewhere, where Teams cannot open it: TeamsJS takes encrypted addresses only,
 * and on this machine there are none. It begins at an address of the tab's own, and ends when a page of the tab's own in
 * it says so, in TeamsJS's words. Rejects when it is closed before that.
 */
export function askInWindow(url: string, width: number, height: number): Promise<string> {
  const { origin } = window.location;
  if (URL.parse(url)?.origin !== origin) return Promise.reject(new Error('NotAllowed'));
  const opened = window.open(url, '_blank', `popup,width=${width},height=${height}`);
  if (!opened) return Promise.reject(new Error('FailedToOpenWindow'));
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (opened.closed) end(() => reject(new Error('CancelledByUser')));
    }, closedEveryMs);
    window.addEventListener('message', onMessage);

    function end(settle: () => void): void {
      clearInterval(timer);
      window.removeEventListener('message', onMessage);
      settle();
    }

    function onMessage({ source, origin: from, data }: MessageEvent<Said>): void {
      if (source !== opened || from !== origin) return;
      const [first] = Array.isArray(data.args) ? data.args : [];
      if (data.func === 'initialize') {
        const args = ['authentication', 'web', '', libraryVersion];
        opened?.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
      }
      if (data.func === 'authentication.authenticate.success') end(() => resolve(String(first)));
      if (data.func === 'authentication.authenticate.failure') end(() => reject(new Error(String(first))));
    }
  });
}
