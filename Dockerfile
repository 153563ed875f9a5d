# Builds Korevagt once and runs any of it: the server (default), a worker, or a single command.
#   docker build -t korevagt:local .
#   docker run --rm -v korevagt:/data -p 127.0.0.1:5080:5080 korevagt:local
# Without -v the store is gone with its container. There is no VOLUME here: it would leave an anonymous volume behind for every
# container, also for those that store in PostgreSQL.
# Node.js makes the planners' page; without it all else is built, and the page says what is missing.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/Korevagt.Cli -c Release -o /app/cli \
 && dotnet publish src/Korevagt.Server -c Release -o /app/server

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app /app
COPY maps maps
COPY scenarios scenarios
COPY batches batches
# Not root: the image's own user, and the folders that it may write: the store, and the pages of nights.
RUN mkdir -p /data /app/logs /app/reports && chown "$APP_UID" /data /app/reports
USER $APP_UID
ENV KOREVAGT_STORE=/data/korevagt.db
# Of the server; who runs something else says another, as docker-compose.yml does for workers.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["dotnet"]
CMD ["/app/server/Korevagt.Server.dll"]
