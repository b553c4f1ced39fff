import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  DeleteRegular,
  EditRegular,
  PauseRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../../src/server/contract/source.ts';
import { Confirm } from '../../parts/Confirm.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  source: SourceView;
  busy: boolean;
  onRead: () => void;
  onEdit: () => void;
  onToggle: () => void;
  onRemove: () => void;
}

export function SourcesActions({ source, busy, onRead, onEdit, onToggle, onRemove }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { title, enabled } = source;
  const button = (action: string) => ({
    size: 'small' as const,
    disabledFocusable: busy,
    children: action,
    'aria-label': t('sources.of', { action, title }),
  });
  return (
    <div className={styles.actions}>
      <Button {...button(t('sources.readNow'))} icon={<ArrowSyncRegular />} onClick={onRead} />
      <Button {...button(t('sources.edit'))} icon={<EditRegular />} data-edit onClick={onEdit} />
      <Button
        {...button(t(enabled ? 'sources.pause' : 'sources.resume'))}
        icon={enabled ? <PauseRegular /> : <PlayRegular />}
        onClick={onToggle}
      />
      <Confirm
        trigger={<Button {...button(t('sources.remove'))} icon={<DeleteRegular />} />}
        title={t('sources.removeTitle', { title })}
        text={t('sources.removeText')}
        action={t('sources.remove')}
        onConfirm={onRemove}
      />
    </div>
  );
}
