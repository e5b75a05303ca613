# Builds with the SDK, runs without it, as a user who owns nothing but /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/GangguanBot -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir -p /data && chown app:app /data
WORKDIR /data
COPY --from=build /app /app
USER app
ENV Storage__ConnectionString="Data Source=/data/gangguan.db" \
    Storage__FilesPath=/data/files \
    Backup__Folder=/data/backup \
    Web__Urls=http://127.0.0.1:8080
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "/app/GangguanBot.dll"]
