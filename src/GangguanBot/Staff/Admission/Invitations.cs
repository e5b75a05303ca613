using GangguanBot.Chat;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff.Admission;

/// <summary>Makes, finds and revokes invitations.</summary>
public sealed class Invitations(BotDb db, Office office, OfficeJournal journal, Places places, DeepLinks links)
{
    /// <summary>How a token begins, so that other links of the bot are told apart.</summary>
    public const string Prefix = "u-";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(72);

    /// <returns>The link too, which cannot be had again; <c>null</c>: the bot does not know its own name yet.</returns>
    public async Task<(Invitation Invitation, string Link)?> MakeAsync(Person by, Place place, bool approval)
    {
        var token = Prefix + Secrets.Token();
        if (links.LinkFor(token) is not { } link) return null;
        var invitation = db.Add(new Invitation
        {
            Hash = Secrets.HashOf(token), Role = place.Role, AgencyId = place.AgencyId, PostId = place.PostId, NeedsApproval = approval,
            MadeById = by.Id, MadeAt = office.Now, ExpiresAt = office.Now + Valid,
        }).Entity;
        await db.FlushAsync();
        journal.Write(by, OfficeAct.Invited, await places.CodeAsync(place), after: $"#{invitation.Id} – {invitation.ExpiresAt:u}{(approval ? " (approval)" : "")}");
        return (invitation, link);
    }

    public Task<Invitation?> ByTokenAsync(string token)
    {
        var hash = Secrets.HashOf(token);
        return db.Set<Invitation>().FirstOrDefaultAsync(i => i.Hash == hash);
    }

    public Task<Invitation?> FindAsync(int id) => db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id);

    /// <summary>Those that can still be used, the newest first.</summary>
    public Task<List<Invitation>> OpenAsync()
    {
        var now = office.Now;
        return db.Set<Invitation>().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).OrderByDescending(i => i.Id).ToListAsync();
    }

    /// <summary>Why it lets nobody in now, as the end of a phrase's key; <c>null</c>: it does. An invitation is worth no more than who made it.</summary>
    public async Task<string?> FaultAsync(Invitation invitation)
    {
        if (invitation.StateAt(office.Now) is not InvitationState.Open and var state) return state.ToString();
        if (!(await office.AdminsAsync()).Any(a => a.Id == invitation.MadeById)) return nameof(InvitationState.Revoked);
        return await places.IsThereAsync(invitation.Target()) ? null : "Gone";
    }

    public async Task RevokeAsync(Person by, Invitation invitation)
    {
        invitation.RevokedAt = office.Now;
        journal.Write(by, OfficeAct.InvitationRevoked, await places.CodeAsync(invitation.Target()), before: $"#{invitation.Id}");
    }
}
