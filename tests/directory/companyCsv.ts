/** A people file of so many rows, eight to a manager; `ids` are those of the first people, the root first. */
export function companyCsv(rows: number, ids: readonly string[] = []): string {
  const idOf = (row: number) => ids[row] ?? `person-${row}`;
  const lines = Array.from({ length: rows }, (_, row) => {
    const manager = row === 0 ? '' : idOf(Math.floor((row - 1) / 8));
    return `${idOf(row)},Person Number ${row},p${row}@a.example,Engineer,Unit ${row % 300},${manager},Aarhus,DK`;
  });
  return ['id,displayName,mail,jobTitle,department,managerId,city,country', ...lines].join('\n');
}
