import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

interface Props {
  onKeep: () => void;
  onTake: () => void;
}

/** The step was saved on a card or in another window meanwhile: what is typed here stays until one is chosen. */
export function StepConflict({ onKeep, onTake }: Props) {
  const { t } = useTranslation();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('backing.stale')}</MessageBarTitle> {t('backing.staleText')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onKeep}>{t('backing.keepMine')}</Button>
        <Button onClick={onTake}>{t('backing.takeOther')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
