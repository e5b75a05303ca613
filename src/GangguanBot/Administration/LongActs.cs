using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration;

/// <summary>
/// Does work that takes longer than a press may, beside the chat, while "… is typing" is shown, and tells the result. It does one of a kind
/// at a time. Work that a stop interrupts is done after the next start.
/// </summary>
[PhraseFamily("longact.failed.", typeof(LongActKind))]
public sealed partial class LongActs(
    BotDb db, IEnumerable<ILongAct> kinds, IBackground background, Typing typing, Messenger messenger, TimeProvider clock,
    ILogger<LongActs> log) : IBackgroundWork
{
    private const int Tries = 3;

    /// <summary>Whether one of the kind waits or runs.</summary>
    public Task<bool> WaitsAsync(LongActKind kind) => db.Set<LongAct>().AnyAsync(a => a.Kind == kind);

    /// <param name="text">The text that it works on, in the kind's own form.</param>
    /// <returns><c>false</c>: one of the kind waits or runs already.</returns>
    public async Task<bool> AskAsync(LongActKind kind, Person person, long chat, string? text = null)
    {
        if (await WaitsAsync(kind)) return false;
        var act = db.Add(new LongAct { Kind = kind, PersonId = person.Id, ChatId = chat, At = clock.GetUtcNow(), Text = text }).Entity;
        db.AfterCommit(() => background.Begin<LongActs>(act.Id));
        return true;
    }

    public Task<List<int>> WaitingAsync(CancellationToken ct) => db.Set<LongAct>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);

    public async Task DoAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } act) return;
        db.Remove(act); // saved with the answer
        await typing.WhileAsync(act.ChatId, () => kinds.First(k => k.Kind == act.Kind).DoAsync(act, ct), ct);
    }

    public async Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } act) return false;
        Failed(log, fault, act.Kind, act.Code);
        if (++act.Attempts < Tries) return true;
        db.Remove(act);
        messenger.Send(act.Person, say => say.Html($"longact.failed.{act.Kind}", ("code", act.Code)));
        return false;
    }

    private Task<LongAct?> FindAsync(int id, CancellationToken ct) =>
        db.Set<LongAct>().Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == id, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Code} failed")]
    private static partial void Failed(ILogger log, Exception fault, LongActKind kind, string code);
}
