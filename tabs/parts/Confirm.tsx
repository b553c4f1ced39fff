import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAfterClosing } from './useAfterClosing.ts';

interface Props {
  trigger: ReactElement;
  title: string;
  text: string;
  action: string;
  onConfirm: () => void;
}

/** Two clicks for what cannot be undone: the trigger, and the action named again. */
export function Confirm({ trigger, title, text, action, onConfirm }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const afterClosing = useAfterClosing();
  return (
    <Dialog
      modalType="alert"
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      surfaceMotion={afterClosing.surfaceMotion}
    >
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                afterClosing.onceClosed(onConfirm);
                setOpen(false);
              }}
            >
              {action}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
