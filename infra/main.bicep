// All that Chalkline needs in Azure, in one resource group: docs/install.md says in which order.
targetScope = 'resourceGroup'

@description('Region of everything but the bot. Inside the EU, so that personal data stays there.')
@allowed([
  'denmarkeast'
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'northeurope'
  'polandcentral'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
param location string = 'swedencentral'

@description('Short name that the resources share, lower case.')
@minLength(3)
@maxLength(16)
param name string = 'chalkline'

@description('Container image with its registry, e.g. myregistry.azurecr.io/chalkline:0.1.0')
param image string

@description('Name of the container registry in this resource group that holds the image.')
param registryName string

@description('Client id of the Entra app that signs people in to the tab.')
param tabClientId string

@description('Object id of the Entra group whose members are communicators.')
param communicatorsGroupId string

@description('Object id of the Entra group whose members are administrators.')
param administratorsGroupId string

@description('Id of the app in Teams, as the app package and the org catalogue know it.')
param teamsAppId string

@description('The employer’s name as people say it: it stands in the disclosure line.')
param organisationName string

@description('What the programme is called where people read its name.')
param programmeName string = 'Chalkline'

@description('People that a figure must speak of before anybody may read it.')
@minValue(5)
param cohortThreshold int = 10

@description('Whether automatic replies in Outlook count as being away; on needs the permission MailboxSettings.Read.')
@allowed(['on', 'off'])
param outlookAbsence string = 'off'

@description('Cards that may leave in any one second. Teams takes 50 of one app, everything that the bot does included.')
@minValue(1)
@maxValue(50)
param sendsPerSecond int = 40

@description('Recipients on their way at a time: what a crash can leave uncertain. docs/operations.md has the sizes.')
@minValue(1)
@maxValue(100)
param sendsInFlight int = 10

@description('Hours in which no broadcast reaches people where they are, and weekends with them: from-to, or off.')
param quietHours string = '18-8'

@description('off: no facts about individuals are collected, so that no clicks are counted and no figures are made.')
@allowed(['on', 'off'])
param figures string = 'on'

@description('On what basis data about people are treated; the privacy page says it.')
@allowed(['legitimateInterest', 'consent', 'publicTask'])
param legalBasis string = 'legitimateInterest'

@description('Address that people write to about their data, the data protection officer for one; the privacy page says it.')
param privacyContact string = ''

@description('Whether the app is installed for people whom a card is to reach; on needs the permissions that docs/install.md names.')
@allowed(['on', 'off'])
param proactiveInstall string = 'off'

@description('What a Prometheus shows to read /metrics, at least 16 characters. Empty: there is no /metrics.')
@secure()
param metricsToken string = ''

@description('Client id of the organisation’s own app at LinkedIn. Empty: nobody is asked to connect.')
param linkedInClientId string = ''

@description('Client secret of that app.')
@secure()
param linkedInClientSecret string = ''

@description('What seals people’s permissions: NAME:BASE64 of 32 random bytes, an old one after a comma.')
@secure()
param linkedInTokenKey string = ''

@description('How much is logged.')
@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('Public address, https://HOST without a path. Empty: the address that Container Apps gives.')
param publicUrl string = ''

@description('Settings that only some installations need, as { name, value } pairs.')
param extraSettings array = []

var port = 3978
var databaseName = 'chalkline'
var unique = '${name}-${take(uniqueString(resourceGroup().id), 6)}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module hosting 'hosting.bicep' = {
  name: 'hosting'
  params: {
    location: location
    name: name
  }
}

module cosmos 'cosmos.bicep' = {
  name: 'cosmos'
  params: {
    location: location
    accountName: '${unique}-db'
    databaseName: databaseName
    principalId: identity.properties.principalId
  }
}

module registryPull 'registryPull.bicep' = {
  name: 'registryPull'
  params: {
    registryName: registryName
    principalId: identity.properties.principalId
  }
}

var ownAddress = 'https://${name}.${hosting.outputs.domain}'
var address = empty(publicUrl) ? ownAddress : publicUrl
var tabResource = 'api://${replace(address, 'https://', '')}/${tabClientId}'

// Names as in src/config.ts; a test keeps them equal.
var settings = [
  { name: 'CHALKLINE_MODE', value: 'production' }
  { name: 'PUBLIC_URL', value: address }
  { name: 'PORT', value: string(port) }
  { name: 'TENANT_ID', value: tenant().tenantId }
  { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
  { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
  { name: 'TAB_CLIENT_ID', value: tabClientId }
  { name: 'TAB_RESOURCE', value: tabResource }
  { name: 'COMMUNICATORS_GROUP_ID', value: communicatorsGroupId }
  { name: 'ADMINISTRATORS_GROUP_ID', value: administratorsGroupId }
  { name: 'STORE', value: 'cosmos' }
  { name: 'COSMOS_ENDPOINT', value: cosmos.outputs.endpoint }
  { name: 'COSMOS_DATABASE', value: databaseName }
  { name: 'TEAMS_APP_ID', value: teamsAppId }
  { name: 'ORGANISATION_NAME', value: organisationName }
  { name: 'PROGRAMME_NAME', value: programmeName }
  { name: 'COHORT_THRESHOLD', value: string(cohortThreshold) }
  { name: 'OUTLOOK_ABSENCE', value: outlookAbsence }
  { name: 'SENDS_PER_SECOND', value: string(sendsPerSecond) }
  { name: 'SENDS_IN_FLIGHT', value: string(sendsInFlight) }
  { name: 'QUIET_HOURS', value: quietHours }
  { name: 'FIGURES', value: figures }
  { name: 'LEGAL_BASIS', value: legalBasis }
  { name: 'PRIVACY_CONTACT', value: privacyContact }
  { name: 'PROACTIVE_INSTALL', value: proactiveInstall }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: hosting.outputs.connectionString }
  { name: 'LOG_LEVEL', value: logLevel }
]

// Azure refuses an empty secret, so there are both or neither.
var metricsSecrets = empty(metricsToken) ? [] : [{ name: 'metrics-token', value: metricsToken }]
var metricsSettings = empty(metricsToken) ? [] : [{ name: 'METRICS_TOKEN', secretRef: 'metrics-token' }]

var linkedInSecrets = empty(linkedInClientId)
  ? []
  : [
      { name: 'linkedin-client-secret', value: linkedInClientSecret }
      { name: 'linkedin-token-key', value: linkedInTokenKey }
    ]
var linkedInSettings = empty(linkedInClientId)
  ? []
  : [
      { name: 'LINKEDIN_CLIENT_ID', value: linkedInClientId }
      { name: 'LINKEDIN_CLIENT_SECRET', secretRef: 'linkedin-client-secret' }
      { name: 'LINKEDIN_TOKEN_KEY', secretRef: 'linkedin-token-key' }
    ]

// One replica: it holds the lease of the sender, and one process saturates what Teams allows.
resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: hosting.outputs.environmentId
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      secrets: concat(metricsSecrets, linkedInSecrets)
      registries: [
        {
          server: registryPull.outputs.loginServer
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
      containers: [
        {
          name: 'chalkline'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(settings, metricsSettings, linkedInSettings, extraSettings)
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 15
              failureThreshold: 4
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${unique}-bot'
    displayName: programmeName
    endpoint: '${address}/api/messages'
    identityClientId: identity.properties.clientId
    identityId: identity.id
  }
}

@description('PUBLIC_URL of the package and of the Entra app.')
output publicUrl string = address

@description('MICROSOFT_APP_ID of the package.')
output microsoftAppId string = identity.properties.clientId

@description('TAB_RESOURCE of the package: Application ID URI of the Entra app.')
output tabResource string = tabResource

@description('Object id of the managed identity: gets the permissions in Graph.')
output identityPrincipalId string = identity.properties.principalId

output appName string = app.name
output cosmosEndpoint string = cosmos.outputs.endpoint
