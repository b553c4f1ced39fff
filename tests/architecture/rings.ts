import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Rings, and what each may import besides itself. `main` is src/main.ts, which knows everyone. */
const allowed: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/ports.ts': ['src/domain'],
  'src/actions': ['src/domain', 'src/ports.ts'],
  'src/store': ['src/domain', 'src/ports.ts', 'src/actions', 'src/config.ts'],
  'src/csv': ['src/domain'],
  'src/fetcher': ['src/domain', 'src/ports.ts', 'src/actions'],
  'src/feeds': ['src/domain', 'src/ports.ts'],
  'src/feeds.ts': ['src/feeds'],
  'src/directory': ['src/domain', 'src/ports.ts', 'src/actions', 'src/csv'],
  'src/linkedin': ['src/domain', 'src/ports.ts'],
  'src/delivery': ['src/domain', 'src/ports.ts', 'src/actions'],
  'src/scheduler': ['src/domain', 'src/ports.ts', 'src/actions'],
  'src/config.ts': ['src/domain'],
  'src/server': ['src/domain', 'src/ports.ts', 'src/actions', 'src/csv', 'src/config.ts'],
  'src/local': ['src/domain', 'src/ports.ts', 'src/actions', 'src/config.ts'],
  'src/ops': ['src/domain', 'src/ports.ts', 'src/actions', 'src/store', 'src/config.ts'],
  'src/ops.ts': ['src/ops', 'src/domain', 'src/ports.ts', 'src/actions', 'src/store', 'src/config.ts'],
  bot: ['src/domain', 'src/ports.ts', 'src/actions'],
  tabs: ['src/server/contract'],
};

export interface SourceFile {
  path: string;
  lines: number;
  /** Paths from the top of the project, relative imports only. */
  imports: string[];
  packages: string[];
  text: string;
}

export function sourceFiles(): SourceFile[] {
  return globSync('{src,bot,tabs,appPackage}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => describeFile(path, readFileSync(join(root, path), 'utf8')));
}

export function describeFile(path: string, text: string): SourceFile {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  const relative = specifiers.filter((specifier) => specifier.startsWith('.'));
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: relative.map((specifier) => normalize(join(dirname(path), specifier))),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
  };
}

function ringOf(path: string): string | undefined {
  return Object.keys(allowed).find((ring) => path === ring || path.startsWith(`${ring}/`));
}

/** Imports that point the wrong way, one sentence each. */
export function wrongDirections(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const ring = ringOf(file.path);
    if (!ring) return [];
    const may = [ring, ...(allowed[ring] ?? [])];
    return file.imports
      .filter((path) => !may.some((ringPath) => path === ringPath || path.startsWith(`${ringPath}/`)))
      .map((path) => `${file.path} imports ${path}: ${ring} may import ${may.join(', ')}`);
  });
}
