/** What a command came to: sentences and tables for people, the same facts for programs. */
export interface Answer {
  text: string;
  json: object;
}

type Cell = string | number;

/** Columns as wide as their widest cell; numbers stand right, with their heading. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  const isNumber = widths.map((_, column) => typeof rows.at(-1)?.[column] === 'number');
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isNumber[column] ? String(cell).padStart(width) : String(cell).padEnd(width);
    }),
  );
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n');
}

/** In the two largest units that matter: 4 s, 3 min 20 s, 2 h 5 min, 3 d 4 h. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const;
  const at = units.findIndex(([size]) => whole >= size);
  if (at === -1) return '0 s';
  const [size, unit] = units[at] ?? units[3];
  const next = units[at + 1];
  const rest = next ? Math.floor((whole % size) / next[0]) : 0;
  return `${Math.floor(whole / size)} ${unit}${next && rest > 0 ? ` ${rest} ${next[1]}` : ''}`;
}

export function secondsSince(iso: string, now: Date): number {
  return Math.max(0, (now.getTime() - new Date(iso).getTime()) / 1000);
}

/** 2026-11-24 09:00:05 UTC: operators compare it with logs. */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
