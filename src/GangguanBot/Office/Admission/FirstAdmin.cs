using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <summary>
/// Sees to it at every start that somebody can administer the office: whom <c>Admins</c> names, else whoever reads the log.
/// </summary>
public sealed partial class FirstAdmin(
    StaffSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstAdmin> log) : IHostedService
{
    /// <summary>How somebody is called whom <c>Admins</c> names and who has not said /start yet.</summary>
    public const string Nameless = "Admin";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await TakeInNamedAsync(db, scope.ServiceProvider.GetRequiredService<OfficeJournal>(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        db.RemoveRange(await db.Set<AdminClaim>().Where(c => c.UsedAt == null).ToListAsync(cancellationToken));
        var missing = await scope.ServiceProvider.GetRequiredService<OfficeDirectory>().AdminsAsync(cancellationToken) is [];
        var (code, until) = (InvitationSecrets.Code(), clock.GetUtcNow() + Valid);
        if (missing) db.Add(new AdminClaim { Hash = InvitationSecrets.HashOf(code), ExpiresAt = until });
        await db.SaveChangesAsync(cancellationToken);
        if (missing) NoAdmin(ClaimLink.Prefix + code, Valid.TotalHours, until);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes in the admins that the settings name, but for removed people: the people page takes those in again.</summary>
    private async Task TakeInNamedAsync(BotDb db, OfficeJournal journal, CancellationToken ct)
    {
        var known = await db.Set<Person>().Where(p => settings.Admins.Contains(p.TelegramId)).Select(p => p.TelegramId).ToListAsync(ct);
        foreach (var id in settings.Admins.Distinct().Except(known))
        {
            db.Add(new Person { TelegramId = id, Name = Nameless, Role = Role.Admin });
            journal.Write(actor: null, OfficeAct.PersonAdmitted, $"{Nameless} {id}", after: nameof(Role.Admin));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "There is no admin yet. Send \"/start {Code}\" to the bot within {Hours} hours (until {Until:u}) to become its admin")]
    private partial void NoAdmin(string code, double hours, DateTimeOffset until);
}
