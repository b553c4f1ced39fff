/** An id made before the first request, so that sending twice is one thing. */
export function newId(): string {
  return crypto.randomUUID();
}
