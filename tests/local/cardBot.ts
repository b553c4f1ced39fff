import { type InvokeResponse, MessageFactory, type TurnContext } from 'botbuilder';
import { localTabClientId } from '../../src/local/identity.ts';
import { EchoBot } from './bench.ts';

const context = encodeURIComponent(JSON.stringify({ subEntityId: 'library/item-7' }));
export const tabLink = `https://teams.microsoft.com/l/entity/${localTabClientId}/library?context=${context}`;

/** A bot whose cards use what the window must be able to show. */
export class CardBot extends EchoBot {
  readonly invokes: { verb: string; trigger: string; data: Record<string, unknown> }[] = [];
  lastId = '';

  constructor() {
    super();
    this.onMessage(async (turn, next) => {
      if (turn.activity.text === 'form') this.lastId = await sendCard(turn, formCard());
      if (turn.activity.text === 'fresh') this.lastId = await sendCard(turn, freshCard('as sent'));
      await next();
    });
  }

  protected override async onInvokeActivity(turn: TurnContext): Promise<InvokeResponse> {
    const { action, trigger } = turn.activity.value;
    this.invokes.push({ verb: action.verb, trigger, data: action.data });
    if (action.verb === 'talk')
      return answer('application/vnd.microsoft.activity.message', 'Noted, thank you.');
    if (action.verb === 'fail') {
      return answer('application/vnd.microsoft.error', { code: 'x', message: 'That went wrong.' }, 400);
    }
    if (action.verb === 'refresh')
      return answer('application/vnd.microsoft.card.adaptive', freshCard('fresh'));
    return answer('application/vnd.microsoft.card.adaptive', note(`Saved: ${action.data.words}`));
  }
}

function answer(type: string, value: unknown, statusCode = 200): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

async function sendCard(turn: TurnContext, content: unknown): Promise<string> {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  return (await turn.sendActivity(MessageFactory.attachment(attachment)))?.id ?? '';
}

function note(text: string) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

function freshCard(text: string) {
  const action = { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: {} };
  return { ...note(`This card is ${text}`), refresh: { action, userIds: ['29:17'] } };
}

function formCard() {
  const press = (title: string, verb: string) => ({
    type: 'Action.Execute',
    title,
    verb,
    associatedInputs: 'none',
  });
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'TextBlock',
        wrap: true,
        text: '**Bold** and [a link](https://example.com) <img src=x onerror="document.title=1"> [bad](javascript:alert(1))',
      },
      {
        type: 'Input.Text',
        id: 'words',
        label: 'Your words',
        isRequired: true,
        errorMessage: 'Write something first',
        isMultiline: true,
      },
      {
        type: 'ActionSet',
        actions: [
          { type: 'Action.Execute', title: 'Save', verb: 'save', style: 'positive', data: { id: 7 } },
          press('Talk', 'talk'),
          press('Fail', 'fail'),
          { type: 'Action.Submit', title: 'Submit', associatedInputs: 'none', data: { plain: true } },
          { type: 'Action.OpenUrl', title: 'Open in the tab', url: tabLink },
        ],
      },
    ],
  };
}
