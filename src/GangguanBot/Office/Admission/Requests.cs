using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <summary>Requests for admission: asked within limits, decided once.</summary>
public sealed class Requests(
    BotDb db, OfficeDirectory office, OfficeJournal journal, RequestCards cards, AdmissionService admission, Outbox outbox,
    Phrasebook phrasebook)
{
    private const int Most = 3;
    private static readonly TimeSpan Within = TimeSpan.FromDays(7);

    public Task<AdmissionRequest?> FindAsync(int id) => db.Set<AdmissionRequest>().FirstOrDefaultAsync(r => r.Id == id);

    public Task<List<AdmissionRequest>> OpenAsync() =>
        db.Set<AdmissionRequest>().Where(r => r.State == RequestState.Open).OrderBy(r => r.Id).ToListAsync();

    /// <returns>Why this person may not ask now, in a sentence; <c>null</c>: they may.</returns>
    public async Task<Html?> FaultAsync(Talk talk)
    {
        var (id, since) = (talk.Speaker.UserId, office.Now - Within);
        if (!talk.Speaker.IsStranger) return talk.Say.Html("request.known");
        var mine = await db.Set<AdmissionRequest>()
            .Where(r => r.TelegramId == id && r.Words != null && (r.AskedAt > since || r.State == RequestState.Open))
            .OrderByDescending(r => r.AskedAt).ToListAsync();
        if (mine.Exists(r => r.State == RequestState.Open)) return talk.Say.Html("request.waits_already");
        return mine.Count < Most ? null : talk.Say.Html("request.too_many", ("until", mine[Most - 1].AskedAt + Within));
    }

    /// <param name="words">The person's own; <c>null</c> with an invitation.</param>
    public async Task AskAsync(Talk talk, string name, string? words, Invitation? invitation = null)
    {
        await SupersedeAsync(talk.Speaker.UserId);
        var request = db.Add(new AdmissionRequest
        {
            TelegramId = talk.Speaker.UserId, Name = name, Words = words, Language = talk.Speaker.Language, AskedAt = office.Now,
            InvitationId = invitation?.Id,
            Role = invitation?.Role, AgencyId = invitation?.AgencyId, PostId = invitation?.PostId,
        }).Entity;
        await db.FlushAsync();
        await cards.ShowAllAsync(request, Posting.Anew);
    }

    /// <summary>Closes the open request of a person whose admission is settled in another way.</summary>
    public async Task SupersedeAsync(long telegramId)
    {
        foreach (var request in await db.Set<AdmissionRequest>().Where(r => r.TelegramId == telegramId && r.State == RequestState.Open)
            .ToListAsync())
        {
            request.Decide(RequestState.Superseded, by: null, office.Now);
            await cards.ShowAllAsync(request, Posting.OnlyIfThere);
        }
    }

    /// <returns><c>false</c>: the last admin cannot become something else.</returns>
    public async Task<bool> AcceptAsync(Person admin, AdmissionRequest request, Placement placement)
    {
        if (await admission.TakeInAsync(admin, request.TelegramId, request.Name, placement) is null) return false;
        (request.Role, request.AgencyId, request.PostId) = (placement.Role, placement.AgencyId, placement.PostId);
        request.Decide(RequestState.Admitted, admin, office.Now);
        await cards.ShowAllAsync(request, Posting.OnlyIfThere);
        if (request.InvitationId is { } id && await db.Set<Invitation>().FirstAsync(i => i.Id == id) is { } invitation
            && invitation.MadeById != admin.Id)
            await admission.TellInviterAsync(invitation, request.Name);
        return true;
    }

    public async Task RefuseAsync(Person admin, AdmissionRequest request)
    {
        request.Decide(RequestState.Refused, admin, office.Now);
        journal.Write(admin, OfficeAct.AdmissionRefused, request.Name, before: request.Words ?? request.Role?.ToString());
        outbox.Send(request.TelegramId, phrasebook.For(request.Language).Html("request.refused"));
        await cards.ShowAllAsync(request, Posting.OnlyIfThere);
    }
}
