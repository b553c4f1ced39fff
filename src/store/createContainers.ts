import { containerNames, containers } from './containers.ts';
import { type CosmosSettings, connect } from './cosmosClient.ts';

/** Creates the database and its containers where missing. For emulators and tests: in production infra does it. */
export async function createContainers(settings: CosmosSettings): Promise<void> {
  const client = connect(settings);
  try {
    const { database } = await client.databases.createIfNotExists({ id: settings.database });
    for (const id of containerNames) {
      const { partition, indexed } = containers[id];
      const paths = [...new Set([partition, ...indexed])];
      await database.containers.createIfNotExists({
        id,
        partitionKey: { paths: [`/${partition}`] },
        indexingPolicy: {
          includedPaths: paths.flatMap((path) => [{ path: `/${path}/?` }, { path: `/${path}/[]/?` }]),
          excludedPaths: [{ path: '/*' }],
        },
      });
    }
  } finally {
    client.dispose();
  }
}
