import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const findLibrary = () => process.env.FAKETIME_LIBRARY ?? globSync('/usr/lib/*/faketime/libfaketime.so.1')[0];

function libraryHere(): string {
  if (!findLibrary() && process.platform === 'linux') {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'libfaketime'], { stdio: 'ignore' });
  }
  const library = findLibrary();
  if (!library) throw new Error('No libfaketime found. Install it, or name it in FAKETIME_LIBRARY.');
  return library;
}

/**
 * A clock that a process sees and the test moves while it runs; on Debian libfaketime is installed when it is
 * missing. Time on the wall only: what is measured from one moment to another goes on as it is.
 */
export function openShiftedClock(start: string) {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-clock-'));
  const file = join(folder, 'shift');
  let offset = 0;
  const set = (iso: string) => {
    offset = Math.round((Date.parse(iso) - Date.now()) / 1000);
    writeFileSync(file, `${offset < 0 ? '' : '+'}${offset}`);
  };
  set(start);
  return {
    env: {
      LD_PRELOAD: libraryHere(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    now: () => new Date(Date.now() + offset * 1000),
    set,
    /** Puts the clock ahead or back by so many hours. */
    move: (hours: number) => set(new Date(Date.now() + (offset + hours * 3600) * 1000).toISOString()),
    close: () => rmSync(folder, { recursive: true }),
  };
}
