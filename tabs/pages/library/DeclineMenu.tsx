import {
  Body1,
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeclineReason, Item } from '../../../src/server/contract/item.ts';
import { PageLink } from '../../parts/Page.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const reasons: DeclineReason[] = ['notForMe', 'notNow', 'notThisTopic', 'pause'];

const useStyles = makeStyles({
  decline: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Ways to say no, as easy as yes and seen by nobody; the mildest one first. */
export function DeclineMenu({ item }: { item: Item }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const decline = useMutation({
    mutationFn: (reason: DeclineReason) => api.decline(item.id, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  const less = useMutation({
    mutationFn: () => api.less(item.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  if (decline.isSuccess) {
    return (
      <div className={styles.decline} role="status">
        <Body1>{t(`declined.${decline.variables}`)}</Body1>
        {decline.variables !== 'notNow' && decline.variables !== 'notForMe' && (
          <PageLink to="/settings">{t('declined.change')}</PageLink>
        )}
      </div>
    );
  }
  if (less.isSuccess) {
    const { topicName: topic, again } = less.data;
    return (
      <div className={styles.decline} role="status">
        <Body1>{t(again ? 'less.again' : 'less.done', { topic })}</Body1>
        {again ? (
          <Button onClick={() => decline.mutate('notThisTopic')} disabledFocusable={decline.isPending}>
            {t('less.mute')}
          </Button>
        ) : (
          <PageLink to="/settings">{t('declined.change')}</PageLink>
        )}
        {decline.isError && <Failed error={decline.error} retry={() => decline.mutate(decline.variables)} />}
      </div>
    );
  }
  return (
    <div className={styles.decline}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
            {t('decline.label')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem subText={t('less.text')} onClick={() => less.mutate()}>
              {t('less.action')}
            </MenuItem>
            {reasons.map((reason) => (
              <MenuItem
                key={reason}
                subText={t(`decline.${reason}Text`)}
                onClick={() => decline.mutate(reason)}
              >
                {t(`decline.${reason}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Caption1 className={styles.muted}>{t('decline.private')}</Caption1>
      {less.isError && <Failed error={less.error} retry={() => less.mutate()} />}
      {decline.isError && <Failed error={decline.error} retry={() => decline.mutate(decline.variables)} />}
    </div>
  );
}
