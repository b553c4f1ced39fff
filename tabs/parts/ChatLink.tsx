import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  mail: string;
  /** What stands in the box to begin with. */
  message?: string;
  children: ReactNode;
}

/** The way into a chat with a colleague, in Teams itself. */
export function ChatLink({ mail, message, children }: Props) {
  const query = new URLSearchParams({ users: mail, ...(message && { message }) });
  return (
    <Link href={`https://teams.microsoft.com/l/chat/0/0?${query}`} target="_blank" rel="noopener noreferrer">
      {children}
    </Link>
  );
}
