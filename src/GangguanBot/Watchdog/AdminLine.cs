using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Watchdog;

/// <summary>
/// The watchdog's own line to the admins: straight to Telegram, not through the outbox that it watches. What was told is remembered
/// in memory, and in the database for the next start.
/// </summary>
public sealed partial class AdminLine(
    IDbContextFactory<BotDb> databases, ITransport transport, StaffSettings staff, OfficeLanguage language, Phrasebook phrasebook,
        TimeProvider clock, ILogger<AdminLine> log)
{
    private readonly HashSet<TroubleKind> logged = [];
    private List<(long Chat, string Language)> admins = [];

    /// <summary>Reads the troubles that admins were told of before this start; <c>null</c>: the database does not answer.</summary>
    public Task<HashSet<TroubleKind>?> ToldAsync(CancellationToken ct) =>
        TryAsync<HashSet<TroubleKind>?>(async db =>
            [.. await db.Set<TroubleTold>().Select(t => t.Kind).ToListAsync(ct)], otherwise: null, ct);

    /// <summary>Tells it to every admin, and keeps in mind what at least one of them has heard; the rest is for the next round.</summary>
    /// <param name="told">Troubles that admins know of; changed here.</param>
    public async Task SayAsync(
        IReadOnlyList<Trouble> troubles, IReadOnlyList<TroubleKind> well, HashSet<TroubleKind> told, CancellationToken ct)
    {
        if (troubles.Count + well.Count == 0) return;
        foreach (var trouble in troubles.Where(t => logged.Add(t.Kind))) Wrong(log, trouble.Kind, trouble.Since, trouble.Count);
        foreach (var kind in well.Where(k => logged.Remove(k) || told.Contains(k))) WellAgain(log, kind);
        admins = await TryAsync(db => AdminsAsync(db, ct), admins, ct); // without a database, those of the last time
        var heard = false;
        foreach (var (chat, spoken) in admins)
        {
            var message = new BotCall.Message(Words(troubles, well, phrasebook.For(spoken)).Within(MessageLimits.Text).Value, []);
            heard |= await transport.DeliverAsync(chat, message, messageId: null, ct) is Delivery.Sent or Delivery.Unknown;
        }

        if (!heard) return;
        told.UnionWith(troubles.Select(t => t.Kind));
        told.ExceptWith(well);
        await TryAsync(db => KeepAsync(db, told, ct), otherwise: 0, ct);
    }

    private static Html Words(IReadOnlyList<Trouble> troubles, IReadOnlyList<TroubleKind> well, Phrases say) => Html.Paragraphs(
        troubles.Count == 0 ? null : Html.Lines([say.Html("watchdog.title"), .. troubles.Select(t => (Html?)t.Words(say))]),
        Html.Lines(well.Select(kind => (Html?)say.Html($"watchdog.well.{kind}"))));

    private async Task<List<(long Chat, string Language)>> AdminsAsync(BotDb db, CancellationToken ct)
    {
        var named = staff.Admins;
        var people = await db.Set<Person>().Where(p => !p.Removed && (p.Role == Role.Admin || named.Contains(p.TelegramId)))
            .OrderBy(p => p.Id).ToListAsync(ct);
        return [.. people.Select(p => (p.TelegramId, language.Of(p)))];
    }

    private async Task<int> KeepAsync(BotDb db, HashSet<TroubleKind> told, CancellationToken ct)
    {
        var kept = await db.Set<TroubleTold>().ToListAsync(ct);
        db.RemoveRange(kept.Where(k => !told.Contains(k.Kind)));
        db.AddRange(told.Except(kept.Select(k => k.Kind)).Select(kind => new TroubleTold { Kind = kind, ToldAt = clock.GetUtcNow() }));
        return await db.SaveChangesAsync(ct);
    }

    private async Task<T> TryAsync<T>(Func<BotDb, Task<T>> act, T otherwise, CancellationToken ct)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            return await act(db);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            DatabaseFailed(log, fault);
            return otherwise;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Trouble: {Kind} since {Since}, {Count}")]
    private static partial void Wrong(ILogger log, TroubleKind kind, DateTimeOffset? since, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Well again: {Kind}")]
    private static partial void WellAgain(ILogger log, TroubleKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The watchdog's own database access failed")]
    private static partial void DatabaseFailed(ILogger log, Exception fault);
}
