/** What the stand-in answers with an error of Graph's own shape. */
export class Wrong extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A misspelt option is refused, as Graph does: a stub that lets it pass proves nothing. */
export function onlyKnown(query: Record<string, string>, known: readonly string[]): void {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown) throw new Wrong(400, 'Request_BadRequest', `Unrecognized query parameter ${unknown}`);
}
