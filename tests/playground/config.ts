import { z } from 'zod';
import { localBot, localTenantId, teamsUserId } from '../../src/local/identity.ts';

export const answerOfPeople = z.object({
  people: z.array(z.object({ id: z.string(), displayName: z.string(), mail: z.string() })).min(6),
});
type PlaygroundPerson = z.infer<typeof answerOfPeople>['people'][number];

/**
 * The Playground's configuration: one acting person and exactly five others, as it asks. Written as JSON, which is
 * YAML too. `userPrincipleName` is its own spelling.
 */
export function playgroundConfig(people: readonly PlaygroundPerson[]): string {
  const [currentUser, ...users] = people.slice(0, 6).map((person) => {
    const [givenName = '', ...rest] = person.displayName.split(' ');
    return {
      id: teamsUserId(person.id),
      name: person.displayName,
      userPrincipleName: person.mail,
      aadObjectId: person.id,
      givenName,
      surname: rest.join(' '),
      email: person.mail,
    };
  });
  const config = {
    version: '0.1.1',
    tenantId: localTenantId,
    bot: localBot,
    currentUser,
    users,
    personalChat: { id: 'personal-chat-id' },
    groupChat: { id: 'group-chat-id', name: 'Group' },
    team: { id: 'team-id', name: 'Team', aadGroupId: '00000000-0000-4000-8000-000000000031', channels: [] },
  };
  return JSON.stringify(config, null, 2);
}
