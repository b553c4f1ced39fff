# The tab is built with all tools; what runs holds the server, its libraries and the finished tab.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json vite.config.ts ./
COPY src ./src
COPY bot ./bot
COPY tabs ./tabs
RUN npm run build

# The image brings Node 24 itself, so the optional Node binaries go; the optional ones of sharp are what it runs on.
FROM node:24-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-*

FROM node:24-slim
ENV NODE_ENV=production PORT=3978
WORKDIR /app
COPY package.json ./
COPY --from=libraries /app/node_modules ./node_modules
COPY src ./src
COPY bot ./bot
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
