# Builds Korevagt once and runs any of it: the server (default), a worker, or a single command.
#   docker build -t korevagt .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
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
# Not root: the image's own user, and one folder that it may write.
RUN mkdir -p /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV KOREVAGT_STORE=/data/korevagt.db
ENTRYPOINT ["dotnet"]
CMD ["/app/server/Korevagt.Server.dll"]
