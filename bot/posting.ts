import type { BotAdapter } from './adapter.ts';

type Connector = Awaited<ReturnType<BotAdapter['connector']>>;
type Operation = Parameters<Connector['sendOperationRequest']>[1];

const asItIs = (_mapper: unknown, value: unknown) => value;
const taken: Operation['responses'][string] = {
  bodyMapper: { serializedName: 'resource', type: { name: 'Composite', className: 'ResourceResponse' } },
};

/**
 * The SDK holds every property of a message against its model, and copies it. What we send is text already, and has
 * been measured as such; address, token and errors are the SDK's own. `Stream` is its word for a body that is left
 * alone.
 */
const sendToConversation: Operation = {
  httpMethod: 'POST',
  path: 'v3/conversations/{conversationId}/activities',
  urlParameters: [
    {
      parameterPath: 'conversationId',
      mapper: { serializedName: 'conversationId', required: true, type: { name: 'String' } },
    },
  ],
  requestBody: {
    parameterPath: 'body',
    mapper: { serializedName: 'activity', required: true, type: { name: 'Stream' } },
  },
  responses: { 200: taken, 201: taken, 202: taken, default: {} },
  serializer: {
    modelMappers: {},
    isXML: false,
    serialize: asItIs,
    deserialize: asItIs,
    validateConstraints: () => undefined,
  },
};

/** Posts an activity, as JSON, and answers the id that it got. Throws what the SDK throws. */
export async function postActivity(
  connector: Connector,
  conversationId: string,
  body: string,
): Promise<{ id: string }> {
  const { id } = await connector.sendOperationRequest({ conversationId, body }, sendToConversation);
  return { id };
}
