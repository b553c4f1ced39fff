import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  type DialogProps,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

interface Props {
  trigger: ReactElement;
  title: string;
  /** The word on the button that sends. */
  action: string;
  pending?: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSubmit: (form: HTMLFormElement) => void;
  surfaceMotion?: DialogProps['surfaceMotion'];
  children: ReactNode;
}

/** A question that is answered with more than a yes; whoever shows it decides when it closes. */
export function FormDialog(props: Props) {
  const {
    trigger,
    title,
    action,
    pending = false,
    open,
    onOpenChange,
    onSubmit,
    surfaceMotion,
    children,
  } = props;
  const { t } = useTranslation();
  const styles = useStyles();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // React carries the event on to the form around, wherever the dialog stands on the page.
    event.stopPropagation();
    onSubmit(event.currentTarget);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => onOpenChange(data.open)}
      {...(surfaceMotion && { surfaceMotion })}
    >
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={pending}>
                {action}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>{t('cancel')}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
