import { insist } from './client.ts';
import type { Laboratory } from './laboratory.ts';

export interface Office {
  /** Takes no new work, and says how many drafts there were. */
  close(): Promise<number>;
}

/** What goes on meanwhile: people write drafts and send them for approval, and the boss approves. */
export function openOffice(
  { client, platform }: Pick<Laboratory, 'client' | 'platform'>,
  everyMs = 1_500,
): Office {
  const { people, staff } = platform;
  const under: Promise<void>[] = [];
  let count = 0;

  async function work(number: number): Promise<void> {
    const author = people[number % people.length] ?? '';
    const id = `draft-${number}`;
    const text = `Words of my own, number ${number}`;
    await insist(client, '/drafts', author, { id, title: 'Mine', network: 'linkedin', text });
    await insist(client, `/drafts/${id}/submit`, author, { revision: 1 });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    const decision = { verdict: 'approve', revision: 1, comment: 'Fine' };
    await insist(client, `/drafts/${id}/decision`, staff.boss, decision);
  }

  const timer = setInterval(() => under.push(work(count++)), everyMs);
  return {
    close: async () => {
      clearInterval(timer);
      await Promise.all(under);
      return count;
    },
  };
}
