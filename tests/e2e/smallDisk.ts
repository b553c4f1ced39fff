import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounting takes root on Linux, as the build machine has it; elsewhere a store of limited size has to do. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of its own, of so many megabytes, that the test fills and frees as somebody else on the machine would. */
export function openSmallDisk(megabytes: number) {
  const path = mkdtempSync(join(tmpdir(), 'chalkline-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  return {
    path,
    /** To the last byte. */
    fill: () => {
      const file = openSync(ballast, 'a');
      for (const size of [1024 * 1024, 4096, 1]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
      closeSync(file);
    },
    free: () => rmSync(ballast),
    close: () => {
      execFileSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}
