using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Privacy;

/// <summary>The person, the posts held, what was done in administration, and the chat with the bot.</summary>
public sealed class StaffPersonalData(BotDb db) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalDataSection>> OfAsync(Person person, CancellationToken ct)
    {
        var holdings = await db.Set<PostHolding>().Where(h => h.PersonId == person.Id).OrderBy(h => h.From)
            .Select(h => new { post = h.Post.Title, mode = h.Mode.ToString(), from = h.From, until = h.Until }).ToListAsync(ct);
        // The journal knows subjects by name only: what may be about a namesake is not shown.
        var alone = !await db.Set<Person>().AnyAsync(p => p.Name == person.Name && p.Id != person.Id, ct);
        var acts = await db.Set<OfficeEntry>().Where(e => e.ActorId == person.Id || (alone && e.Subject == person.Name)).OrderBy(e => e.Id)
            .Select(e => new
            {
                at = e.At, by = e.ActorName, act = e.Act.ToString(), subject = e.Subject, before = e.Before,
                after = e.After
            }).ToListAsync(ct);
        var came = await db.Set<InboxRow>().Where(r => r.ChatId == person.TelegramId).OrderBy(r => r.Id)
            .Select(r => new { at = r.ReceivedAt, raw = r.Raw }).ToListAsync(ct);
        var went = await db.Set<OutboxRow>().Where(r => r.ChatId == person.TelegramId).OrderBy(r => r.Id)
            .Select(r => new { at = r.CreatedAt, message = r.Parcel }).ToListAsync(ct);
        var halfMade = await db.Set<DialogueRow>().Where(d => d.ChatId == person.TelegramId)
            .Select(d => new { kind = d.Kind, at = d.UpdatedAt, data = d.Data }).ToListAsync(ct);
        return
        [
            new("person", 1, new
            {
                telegramId = person.TelegramId, name = person.Name, nip = person.Nip, role = person.Role?.ToString(),
                    agency = person.Agency?.Name, section = person.Section?.Title,
                language = person.Language, startedAt = person.StartedAt, awayUntil = person.AwayUntil,
                    noticeShownAt = person.PrivacyShownAt,
            }),
            new("holdings", holdings.Count, holdings),
            new("acts", acts.Count, acts),
            new("chat", came.Count + went.Count, new { received = came, sent = went, unfinished = halfMade }),
        ];
    }
}
