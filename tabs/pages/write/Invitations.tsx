import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../src/server/contract/post.ts';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  one: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', maxWidth: '64ch' },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Colleagues' posts that this person may have something to add to; nothing at all when there are none. */
export function Invitations() {
  const { t } = useTranslation();
  const styles = useStyles();
  const invitations = useQuery({ ...queries.invitations, refetchOnMount: 'always' });
  if (invitations.isError) {
    return <Failed error={invitations.error} retry={() => void invitations.refetch()} />;
  }
  if (!invitations.data || invitations.data.length === 0) return null;
  return (
    <Section title={t('invitations.title')}>
      <Body1 className={styles.muted}>{t('invitations.own')}</Body1>
      <ul className={styles.list}>
        {invitations.data.map((invitation) => (
          <li key={invitation.postId}>
            <Invitation invitation={invitation} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Invitation({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const decline = useMutation({
    mutationFn: () => api.declineInvitation(invitation.postId),
    onSettled: () => client.invalidateQueries({ queryKey: ['posts', 'invitations'] }),
  });
  const { by, author, title, text, url } = invitation;
  return (
    <article className={styles.one}>
      {title && (
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
      )}
      <Body1>{t('invitations.by', { name: by.displayName, author: author.displayName })}</Body1>
      <Body1>{text}</Body1>
      <OutsideLink href={url}>{t('invitations.yes', { host: hostOf(url) })}</OutsideLink>
      <Button appearance="subtle" disabledFocusable={decline.isPending} onClick={() => decline.mutate()}>
        {t('invitations.no')}
      </Button>
      {decline.isError && <Failed error={decline.error} retry={() => decline.mutate()} />}
    </article>
  );
}
