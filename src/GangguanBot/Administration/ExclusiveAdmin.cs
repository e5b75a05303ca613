using GangguanBot.Chat;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration;

/// <summary>
/// One admin changes the office at a time. Whoever begins a turn is alone until the update's commit, and sees what the one before
/// has done: checks made after it hold.
/// </summary>
public sealed class ExclusiveAdmin(BotDb db, OfficeDirectory office)
{
    /// <returns>The admin; <c>null</c>, and said so, for somebody who is none any more.</returns>
    public async Task<Person?> BeginAsync(Talk talk)
    {
        await db.FlushAsync();

        // The router has read people and posts to know who speaks: before the turn began.
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is Person or Post or PostHolding or Agency or Site).ToList())
            entry.State = EntityState.Detached;
        if (talk.Me is { Removed: false } me
            && (await office.RolesAsync(me)).Overlaps(Rights.RolesWith(Right.Administer))) return me;
        talk.Alert(talk.Say["chat.not_for_you"]);
        return null;
    }

    /// <summary>Says that what the button was about looks different now, and who did it last.</summary>
    public async Task SayChangedAsync(Talk talk)
    {
        var last = await db.Set<OfficeEntry>().Where(e => e.ActorId != null).OrderByDescending(e => e.Id).FirstOrDefaultAsync();
        talk.Alert(last is null
            ? talk.Say[Refusal.Unknown.Phrase]
            : talk.Say.Text("admin.changed_meanwhile", ("by", last.ActorName), ("time", talk.Say.Hour(last.At))));
    }
}
