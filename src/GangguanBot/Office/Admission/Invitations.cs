using GangguanBot.Chat;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <param name="Link">Cannot be had again: only a hash of its token is kept.</param>
public sealed record NewInvitation(Invitation Invitation, string Link);

/// <summary>Makes, finds and revokes invitations.</summary>
public sealed class Invitations(BotDb db, OfficeDirectory office, OfficeJournal journal, PlacementOptions placementOptions, DeepLinks links)
{
    /// <summary>How a token begins, so that other links of the bot are told apart.</summary>
    public const string Prefix = "u-";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(72);

    /// <returns><c>null</c>: the bot does not know its own name yet.</returns>
    public async Task<NewInvitation?> MakeAsync(Person by, Placement placement, bool approval)
    {
        var token = Prefix + InvitationSecrets.Token();
        if (links.LinkFor(token) is not { } link) return null;
        var invitation = db.Add(new Invitation
        {
            Hash = InvitationSecrets.HashOf(token), Role = placement.Role, AgencyId = placement.AgencyId, PostId = placement.PostId,
            NeedsApproval = approval,
            MadeById = by.Id, MadeAt = office.Now, ExpiresAt = office.Now + Valid,
        }).Entity;
        await db.FlushAsync();
        journal.Write(by, OfficeAct.Invited, await placementOptions.CodeAsync(placement),
            after: $"#{invitation.Id} – {invitation.ExpiresAt:u}{(approval ? " (approval)" : "")}");
        return new(invitation, link);
    }

    public Task<Invitation?> ByTokenAsync(string token)
    {
        var hash = InvitationSecrets.HashOf(token);
        return db.Set<Invitation>().FirstOrDefaultAsync(i => i.Hash == hash);
    }

    public Task<Invitation?> FindAsync(int id) => db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id);

    /// <summary>Invitations that can still be used, the newest first.</summary>
    public Task<List<Invitation>> OpenAsync()
    {
        var now = office.Now;
        return db.Set<Invitation>().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).OrderByDescending(i => i.Id)
            .ToListAsync();
    }

    /// <summary>
    /// Why it lets nobody in now, as the end of a phrase's key; <c>null</c>: it does. An invitation is worth no more than who made it.
    /// </summary>
    public async Task<string?> FaultAsync(Invitation invitation)
    {
        if (invitation.StateAt(office.Now) is not InvitationState.Open and var state) return state.ToString();
        if (!(await office.AdminsAsync()).Any(a => a.Id == invitation.MadeById)) return nameof(InvitationState.Revoked);
        return await placementOptions.IsThereAsync(invitation.Target()) ? null : "Gone";
    }

    public async Task RevokeAsync(Person by, Invitation invitation)
    {
        invitation.RevokedAt = office.Now;
        journal.Write(by, OfficeAct.InvitationRevoked, await placementOptions.CodeAsync(invitation.Target()), before: $"#{invitation.Id}");
    }
}
