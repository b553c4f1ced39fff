import { describe, expect, it } from 'vitest';
import { suggestExpert } from '../../src/actions/experts.ts';
import { openTeams } from './teams.ts';

describe('a suggestion in the chat', () => {
  it.each([
    ['yes', 'You are among the experts'],
    ['no', 'That is all right'],
  ])('is answered with %s on its card, once', async (answer, heading) => {
    const teams = await openTeams();
    const { person, ports } = teams.world;
    await suggestExpert({ personId: 'anna', topicId: 'climate', note: 'Pumps' }, person('boss'), ports);
    const stored = await ports.documents.read('experts', 'anna', 'anna');
    const [message] = stored?.doc.outbox ?? [];
    if (!message) throw new Error('There is no card.');
    expect((await teams.deliver(message, null)).state).toBe('sent');
    expect(JSON.stringify(teams.cards().at(-1))).toContain('expert.answer');
    const pressed = async () =>
      JSON.stringify((await teams.press('anna', 'expert.answer', { answer })).body?.value);
    expect(await pressed()).toContain(heading);
    // A second press finds it settled, and says how it stands.
    expect(await pressed()).toContain(heading);
  });
});
