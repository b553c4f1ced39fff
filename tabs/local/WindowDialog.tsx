import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  testId: string;
  /** The buttons below. */
  actions: ReactNode;
  onClose: () => void;
  contentClass?: string;
  children: ReactNode;
}

/** A dialog that Teams itself draws around what an app answers; open for as long as it is on the page. */
export function WindowDialog({ title, testId, actions, onClose, contentClass, children }: Props) {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface data-testid={testId}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={contentClass}>{children}</DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
