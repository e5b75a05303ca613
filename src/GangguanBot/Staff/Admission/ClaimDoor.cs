using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff.Admission;

/// <summary><c>/start klaim-…</c>: whoever has the code of the log becomes the first admin.</summary>
public sealed class ClaimDoor(BotDb db, Office office, OfficeJournal journal, Guesses guesses, Admittance admittance) : IDoor
{
    public const string Prefix = "klaim-";

    public async Task<bool> OpenAsync(Talk talk, string argument)
    {
        if (!argument.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return false;
        if (await FaultAsync(talk, argument[Prefix.Length..].ToUpperInvariant()) is { } fault) talk.Reply(fault);
        return true;
    }

    /// <returns>Why not; <c>null</c>: the speaker is the admin now.</returns>
    private async Task<Html?> FaultAsync(Talk talk, string code)
    {
        if (await guesses.BarredUntilAsync(talk.Incoming.ChatId) is { } until) return talk.Say.Html("admission.too_many_guesses", ("until", until));
        if (await db.Set<Claim>().FirstOrDefaultAsync(c => c.Hash == Secrets.HashOf(code)) is not { } claim)
        {
            await guesses.NoteAsync(talk.Incoming.ChatId);
            return talk.Say.Html("admission.claim.unknown");
        }

        if (claim.UsedAt is not null) return talk.Say.Html("admission.claim.used");
        if (claim.ExpiresAt <= office.Now) return talk.Say.Html("admission.claim.expired");
        if (await office.AdminsAsync() is not []) return talk.Say.Html("admission.claim.needless");

        claim.UsedAt = office.Now;
        var admin = await admittance.ClaimAsync(talk.Speaker.UserId, Names.FromTelegram(talk.Incoming.Name) ?? FirstAdmin.Nameless);
        journal.Write(admin, OfficeAct.AdminClaimed, admin.Name, after: nameof(Role.Admin));
        return null;
    }
}
