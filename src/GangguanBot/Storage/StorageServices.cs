using GangguanBot.Settings;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using GangguanBot.Storage.FullText;
using GangguanBot.Storage.Retention;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Storage;

public static class StorageServices
{
    /// <summary>The database and the file store. The database opens with the host, or by <see cref="BotDatabase.OpenAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new BackupSettings());
        services.AddSingleton(settings);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<ChainWriter>().AddScoped<ChainCheck>();
        var engine = EngineOf(settings);
        services.AddSingleton(engine);
        services.AddSingleton<IWordIndex>(settings.Provider == StorageProvider.Postgres ? new PostgresWords() : new SqliteWords());
        services.AddDbContextFactory<BotDb>(options =>
        {
            engine.Use(options);
            // Migrations are written by hand and carry no snapshot; a test compares their schema with the model instead.
            options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        services.AddSingleton<BotDatabase>();
        services.AddHostedService<OpenDatabase>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<BackupRun>().AddSingleton<BackupFolder>().AddSingleton<FactReader>().AddSingleton<DiskRoom>()
            .AddSingleton<Restoration>();
        services.AddSingleton<ICopies>(s =>
            settings.Provider == StorageProvider.Postgres
            ? ActivatorUtilities.CreateInstance<PostgresCopies>(s) : ActivatorUtilities.CreateInstance<SqliteCopies>(s));
        services.AddSingleton<RetentionRun>().AddScoped<IExpiry, MadeFilesExpiry>();
        return services;
    }

    private static IEngine EngineOf(StorageSettings settings) =>
        settings.Provider == StorageProvider.Postgres ? new PostgresEngine(settings) : new SqliteEngine(settings);
}
