using System.Security.Cryptography;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Organisation;

/// <summary>
/// Applies the organisation file at start, before anybody is listened to. A file that was applied before is left alone: what admins
/// have changed in chat since then stays.
/// </summary>
public sealed class OfficeOpening(StaffSettings settings, IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    /// <summary>Key of the row that remembers what the file was.</summary>
    private const string Applied = "Organisation:Applied";

    /// <exception cref="OrganisationException">The file cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(settings.OrganisationFile)) return;
        var bytes = await File.ReadAllBytesAsync(settings.OrganisationFile, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var last = await db.Set<RunningSetting>().FirstOrDefaultAsync(s => s.Key == Applied, cancellationToken);
        if (last?.Value == hash) return; // rules that are new since then do not keep the bot from starting

        var file = OrganisationFile.Parse(await File.ReadAllTextAsync(settings.OrganisationFile, cancellationToken));
        await scope.ServiceProvider.GetRequiredService<OfficeSetup>().ApplyAsync(file, cancellationToken);
        last ??= db.Add(new RunningSetting { Key = Applied, Value = hash, ByName = "" }).Entity;
        (last.Value, last.At) = (hash, clock.GetUtcNow());
        scope.ServiceProvider.GetRequiredService<OfficeJournal>()
            .Write(actor: null, OfficeAct.Imported, Path.GetFileName(settings.OrganisationFile), after: $"SHA-256 {hash[..16]}");
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
