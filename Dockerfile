# casebook with its book read into an index. Build: docker build -t casebook .    Run: docker compose up
FROM node:20.20-bookworm-slim AS build
# for the HNSW addon, which is compiled on installing
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY scripts/build.js ./scripts/build.js
COPY bin ./bin
COPY src ./src
COPY data ./data
# the libraries of other platforms are half of what is installed
RUN npm ci --include=dev --no-fund --no-audit \
  && npm prune --omit=dev --no-fund --no-audit \
  && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32
RUN CASEBOOK_HOME=/var/lib/casebook node bin/casebook.js ingest

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CASEBOOK_HOME=/var/lib/casebook
WORKDIR /app
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY --from=build --chown=node:node /var/lib/casebook /var/lib/casebook
USER node
# all that is written: indexes and conversations; the rest may be read-only
VOLUME /var/lib/casebook
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
