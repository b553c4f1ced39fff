import { readFileSync } from 'node:fs';
import {
  ActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import express from 'express';

/**
 * A process of its own: botbuilder's adapter and handler behind express and nothing else, as in Microsoft's echo
 * sample. It answers a press with the card of that verb in the given file.
 */
const [port = '', appId = '', openIdUrl = '', cardsFile = ''] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(cardsFile, 'utf8')) as Record<string, Record<string, unknown>>;

class CardBot extends ActivityHandler {
  protected override async onAdaptiveCardInvoke(
    _context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const value = cards[action.verb] ?? {};
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
  }
}

const channel = 'https://api.botframework.com';
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: appId,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channel,
    ToBotFromChannelTokenIssuer: channel,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    OAuthUrl: channel,
    CallerId: '',
  },
  {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async (request) => request }),
  },
);
const adapter = new CloudAdapter(authentication);
const bot = new CardBot();

const app = express();
app.use(express.json());
app.post('/api/messages', (req, res) => adapter.process(req, res, (context) => bot.run(context)));
app.get('/ready', (_req, res) => void res.end());
app.listen(Number(port), 'localhost');
process.once('SIGTERM', () => process.exit(0));
