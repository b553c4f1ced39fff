import { verdicts } from '../../src/domain/draft.ts';
import type { Person } from '../../src/domain/person.ts';
import type { DraftHistory, DraftView } from '../../src/server/contract/draft.ts';
import type { OurBot } from './cardBots.ts';
import type { Manager } from './colleagues.ts';

/** After the run: every draft that was decided has exactly one decision, that of the person who pressed. */
export async function checkDecisions(bot: OurBot, managers: readonly Manager[]): Promise<string[]> {
  const found = await Promise.all(managers.map((manager) => checkManager(bot, manager)));
  return found.flat();
}

async function checkManager(bot: OurBot, { managerId, approvals }: Manager): Promise<string[]> {
  const person = { id: managerId, displayName: managerId, mail: '' } as Person;
  const { token } = await bot.issuer.tabToken(person);
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${bot.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return (await response.json()) as T;
  };
  const problems: string[] = [];
  for (const { draftId } of approvals) {
    const { decision } = await read<DraftView>(`/drafts/${draftId}`);
    if (decision?.by.id !== managerId || decision.verdict !== 'approve') {
      problems.push(`Draft ${draftId} was approved, but its decision is ${JSON.stringify(decision)}`);
    }
    const { entries } = await read<DraftHistory>(`/drafts/${draftId}/history`);
    const decisions = entries.filter(({ event }) => verdicts.some((verdict) => verdict === event));
    if (decisions.length !== 1) problems.push(`Draft ${draftId} has ${decisions.length} decisions.`);
  }
  return problems;
}
