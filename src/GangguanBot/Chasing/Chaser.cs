using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Staff;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>Reminds the holder of one stay, politely and once for each level.</summary>
public sealed class Chaser(BotDb db, Archive archive, Standing standing, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language, TimeProvider clock)
{
    public async Task RemindAsync(int visitId, CancellationToken ct)
    {
        var visit = await db.Set<Visit>().FirstAsync(v => v.Id == visitId, ct);
        if (visit.LeftAt is not null) return;

        var ticket = (await archive.FindAsync(visit.TicketId, ct))!;
        var now = clock.GetUtcNow();
        var level = visit.DueAt <= now ? Level.Limit : Level.HalfTime;

        // Touching the ticket makes this save fail when somebody acts at the same moment: a step that was acted on is not chased.
        ticket.Touch();
        db.Add(new Reminder { VisitId = visit.Id, Level = level, SentAt = now });
        foreach (var holder in await standing.HoldersAsync(ticket, ct)) Remind(ticket, visit, holder, level);
    }

    private void Remind(Ticket ticket, Visit visit, Capacity holder, Level level)
    {
        var say = phrasebook.For(language.Of(holder.Person));
        var phrase = visit.Step == Step.OnHold ? "chase.review" : $"chase.{level}";
        outbox.Send(holder.Person.TelegramId, new Card(
            say.Html(phrase, ("number", ticket.Number), ("agency", ticket.Agency.Name), ("what", say[$"chase.what.{visit.Step}"]), ("due", visit.DueAt)),
            [[new Button(say.Text("button.open", ("number", ticket.Number)), new ButtonData(Prefixes.Tool, ticket.Id, visit.Seq, nameof(Tool.Open)), ButtonStyle.Main)]]),
            Priority.Bulk);
    }
}
