# The record served from a container: docs/serving.md says how to run it.
FROM node:22-bookworm-slim AS build
WORKDIR /onrecord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
COPY --from=build /onrecord/package.json /onrecord/
COPY --from=build /onrecord/node_modules /onrecord/node_modules
COPY --from=build /onrecord/bin /onrecord/bin
COPY --from=build /onrecord/dist /onrecord/dist
COPY --from=build /onrecord/schema /onrecord/schema
COPY --from=build /onrecord/weights /onrecord/weights
COPY --from=build /onrecord/examples /onrecord/examples
RUN ln -s /onrecord/bin/onrecord.mjs /usr/local/bin/onrecord && mkdir /data && chown node /data
# Nothing in it needs to be root.
USER node
WORKDIR /data
VOLUME /data
EXPOSE 4680
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:4680/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0"]
