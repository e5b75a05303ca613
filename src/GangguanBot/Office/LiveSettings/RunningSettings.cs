using System.Collections.Concurrent;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.LiveSettings;

/// <summary>A setting that an admin has changed while the bot runs. It goes before the one of the settings file.</summary>
public sealed class RunningSetting
{
    public int Id { get; init; }

    /// <summary>As in the settings file: <c>Sop:Limits:Diagnosis</c>.</summary>
    public required string Key { get; init; }

    public required string Value { get; set; }
    public required string ByName { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>
/// Settings that admins have changed, in memory. Users of such a setting ask here first; a change is in force from the commit on, without a
/// restart.
/// </summary>
public sealed class RunningSettings(IServiceScopeFactory scopes) : IHostedService
{
    /// <summary>Key of a step's limit.</summary>
    public const string Limits = "Sop:Limits:";

    /// <summary>Key of the office's name.</summary>
    public const string OfficeName = "Office:Name";

    /// <summary>Key of the language of whoever has not chosen one.</summary>
    public const string Language = "Office:Language";

    private readonly ConcurrentDictionary<string, string> values = new();

    /// <returns><c>null</c>: the one of the settings file is in force.</returns>
    public string? this[string key] => values.GetValueOrDefault(key);

    /// <summary>Reads them before anybody is listened to.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var setting in await scope.ServiceProvider.GetRequiredService<BotDb>().Set<RunningSetting>()
            .ToListAsync(cancellationToken))
            values[setting.Key] = setting.Value;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Changes a setting, or with no value gives it back to the file; in force once the update is committed.</summary>
    public async Task SetAsync(BotDb db, string key, string? value, Person by, DateTimeOffset at)
    {
        var kept = await db.Set<RunningSetting>().FirstOrDefaultAsync(s => s.Key == key);
        if (value is null)
        {
            if (kept is not null) db.Remove(kept);
            db.AfterCommit(() => values.TryRemove(key, out _));
            return;
        }

        kept ??= db.Add(new RunningSetting { Key = key, Value = value, ByName = by.Name }).Entity;
        (kept.Value, kept.ByName, kept.At) = (value, by.Name, at);
        db.AfterCommit(() => values[key] = value);
    }
}

internal sealed class RunningSettingTable : IEntityTypeConfiguration<RunningSetting>
{
    public void Configure(EntityTypeBuilder<RunningSetting> setting) => setting.ToTable("RunningSettings").HasIndex(s => s.Key).IsUnique();
}
