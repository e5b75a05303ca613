using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>One question to the Kasi, with the list of the tickets. It is edited while more come in, and rings once.</summary>
public sealed class OutageQuestion(BotDb db, OfficeDirectory office, Messenger messenger)
{
    /// <summary>Tickets of a mass outage that a card names; the others are counted.</summary>
    internal const int MostLines = 20;

    public async Task AskAsync(Outage outage, CancellationToken ct)
    {
        var rings = db.Entry(outage).State == EntityState.Added || outage.State == OutageState.Joined;
        await db.FlushAsync(ct); // the buttons carry the outage's id
        if (await office.SeatAsync(outage.KasiPostId, ct) is not { } kasi) return;
        var card = await RenderAsync(outage, messenger.SayTo(kasi.Person), ct);
        messenger.Show(kasi.Person, KeyOf(outage), card, rings ? Posting.Anew : Posting.InPlace);
    }

    public static string KeyOf(Outage outage) => $"o{outage.Id}";

    public async Task<Card> RenderAsync(Outage outage, Phrases say, CancellationToken ct = default)
    {
        var found = outage.Members.Where(m => m.State == MemberState.Found).Select(m => m.TicketId).ToList();
        var tickets = await db.Set<Ticket>().Include(t => t.Agency).Where(t => found.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct);
        var lines = PagedList.First([.. tickets.Select(t => say.Html("outage.line", ("number", t.Number), ("agency", t.Agency.Name),
            ("symptom", say[$"symptom.{t.Symptom}"]), ("time", say.Hour(t.SubmittedAt))))], MostLines, say);
        Button Answer(string phrase, bool join, ButtonStyle style) =>
            new(say[phrase], new OutageAnswerButton(outage.Id, tickets.Count, join), style);
        return new Card(
            Html.Paragraphs(say.Html(outage.State == OutageState.Joined
                ? "outage.ask_late" : "outage.ask", ("place", say[$"outage.on.{outage.On}"]), ("name", outage.Name),
                ("count", tickets.Count)), lines),
            [[Answer("button.outage.yes", join: true, ButtonStyle.Forward), Answer("button.outage.no", join: false, ButtonStyle.Plain)]]);
    }
}
