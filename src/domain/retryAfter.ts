/** What a `Retry-After` asks for, in milliseconds from now: seconds, or a date. Null for none, nonsense and the past. */
export function retryAfterMs(header: string | null | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const ms = isNumber ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return ms > 0 ? ms : null;
}
