const events = [
  'start',
  'save',
  'submit',
  'approve',
  'return',
  'decline',
  'edit',
  'accept',
  'keep',
  'reopen',
  'withdraw',
  'publish',
  'remind',
  'escalate',
  'reroute',
  'strand',
  'late',
  'repeated',
  'comment',
] as const;

/** The event when the catalogues have a sentence for it; `other` for what a later version may add. */
export function knownEvent(event: string): (typeof events)[number] | 'other' {
  return events.find((known) => known === event) ?? 'other';
}
