import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');

/** The machine and what ran on it, in one line. */
export function versions(packages: readonly string[]): string {
  const installed = packages.map((name) => `${name} ${versionOf(name)}`);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`;
  return [`node ${process.versions.node}`, ...installed, machine].join(' · ');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
