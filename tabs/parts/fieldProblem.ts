/** What a `Field` takes to show a message as its problem; nothing when there is none. */
export function fieldProblem(message: string | false | null | undefined) {
  return message ? { validationState: 'error' as const, validationMessage: message } : {};
}
