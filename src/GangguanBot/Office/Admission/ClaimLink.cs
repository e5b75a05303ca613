using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <summary><c>/start klaim-…</c>: whoever has the code of the log becomes the first admin.</summary>
public sealed class ClaimLink(
    BotDb db, OfficeDirectory office, OfficeJournal journal, CodeGuesses codeGuesses, AdmissionService admission) : ILinkHandler
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
        if (await codeGuesses.BarredUntilAsync(talk.Incoming.ChatId) is { } until)
            return talk.Say.Html("admission.too_many_guesses", ("until", until));
        if (await db.Set<AdminClaim>().FirstOrDefaultAsync(c => c.Hash == InvitationSecrets.HashOf(code)) is not { } claim)
        {
            await codeGuesses.NoteAsync(talk.Incoming.ChatId);
            return talk.Say.Html("admission.claim.unknown");
        }

        if (claim.UsedAt is not null) return talk.Say.Html("admission.claim.used");
        if (claim.ExpiresAt <= office.Now) return talk.Say.Html("admission.claim.expired");
        if (await office.AdminsAsync() is not []) return talk.Say.Html("admission.claim.needless");

        claim.UsedAt = office.Now;
        var admin = await admission.ClaimAsync(talk.Speaker.UserId, PersonNames.FromTelegram(talk.Incoming.Name) ?? FirstAdmin.Nameless);
        journal.Write(admin, OfficeAct.AdminClaimed, admin.Name, after: nameof(Role.Admin));
        return null;
    }
}
