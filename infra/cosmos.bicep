// Cosmos DB without keys: the app comes in with its identity, and cannot make or remove containers.
param location string
param accountName string
param databaseName string

@description('Object id of the identity that reads and writes data.')
param principalId string

// Partition keys and indexed fields as in src/store/containers.ts; a test keeps them equal.
var containers = loadJsonContent('containers.json')

var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    capabilities: [
      { name: 'EnableServerless' }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

// Only what is asked for is indexed: texts, histories and outboxes would make every write dearer.
@batchSize(1)
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for item in containers: {
    parent: database
    name: item.name
    properties: {
      resource: {
        id: item.name
        partitionKey: {
          kind: 'Hash'
          version: 2
          paths: [item.partitionKey]
        }
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: concat(
            item.partitionKey == '/id' ? [] : [{ path: '${item.partitionKey}/?' }],
            map(item.indexed, field => { path: '/${replace(field, '[]', '/[]')}/?' })
          )
          excludedPaths: [
            { path: '/*' }
          ]
        }
      }
    }
  }
]

resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    principalId: principalId
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
