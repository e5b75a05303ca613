using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>The answers: the Kasi joins or does not, splits off again; an agency says that it is well.</summary>
public sealed class OutageConversation(
    BotDb db, OfficeDirectory office, OutageFinder finder, OutageJoining joining, OutageQuestion question, TicketAccess access,
    TicketQueries queries, TicketNotifier notifier, TicketActs acts, TimeProvider clock)
    : IConversation<OutageConversation>
{
    public static void Map(Routes<OutageConversation> on) => on
        .Button<OutageAnswerButton>((c, talk, button) => c.AnsweredAsync(talk, button))
        .Button<SplitListButton>((c, talk, button) => c.SplitAsync(talk, button, id: null))
        .Button<SplitButton>((c, talk, button) => c.SplitAsync(talk, button, button.Along))
        .Button<WellButton>((c, talk, button) => c.WellAsync(talk, button));

    private async Task AnsweredAsync(Talk talk, OutageAnswerButton button)
    {
        var outage = await db.Set<Outage>().Include(o => o.Members).FirstOrDefaultAsync(o => o.Id == button.Outage);
        if (outage is null || talk.Speaker.PersonId is not { } id || (await office.SeatAsync(outage.KasiPostId))?.Person.Id != id)
        {
            talk.Refuse(Refusal.Unknown);
            return;
        }

        var found = outage.Members.Where(m => m.State == MemberState.Found).ToList();
        if (found.Count == 0) { talk.Alert(talk.Say["outage.answered"]); return; }
        if (found.Count != button.Count) // more have come in since this list was shown
        {
            talk.Alert(talk.Say["outage.more"]);
            talk.Show(OutageQuestion.KeyOf(outage), await question.RenderAsync(outage, talk.Say));
            return;
        }

        if (!button.Join)
        {
            if (outage.State == OutageState.Asked) outage.State = OutageState.Declined;
            foreach (var member in found) (member.State, member.At) = (MemberState.Out, clock.GetUtcNow());
            talk.Show(OutageQuestion.KeyOf(outage), talk.Say.Html("outage.declined", ("name", outage.Name)));
        }
        else await JoinAsync(talk, outage);
    }

    private async Task JoinAsync(Talk talk, Outage outage)
    {
        await office.HoldSeatsAsync();
        var kasi = (await office.SeatAsync(outage.KasiPostId))!; // the person who answered: the question was asked above
        var lead = await joining.JoinAsync(outage, new Capacity(Role.Kasi, kasi.Person, kasi));
        if (lead is null) outage.State = OutageState.Declined;
        talk.Show(OutageQuestion.KeyOf(outage), lead is null ? talk.Say.Html("outage.nothing_left")
            : talk.Say.Html("outage.joined", ("name", outage.Name), ("count", outage.In.Count()), ("lead", lead.Number)));
    }

    /// <summary>Without a ticket: the list to choose from. With one: it goes its own way.</summary>
    private async Task SplitAsync(Talk talk, ITicketButton button, int? id)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (view.Viewer.Role is not (Role.Kasi or Role.Technician) || await finder.OfTicketAsync(view.Ticket.Id) is not { } outage
            || view.Ticket.LeadId is not null)
        {
            await access.RefuseAsync(talk, view, Refusal.NotYourTurn);
            return;
        }

        var along = await db.Set<Ticket>().Include(t => t.Agency).Where(t => t.LeadId == view.Ticket.Id).OrderBy(t => t.Id).ToListAsync();
        if (id is null)
        {
            talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(talk.Say.Html("outage.split_ask", ("name", outage.Name)),
                [.. along.Select(t =>
                    new[] { new Button($"{t.Number} · {t.Agency.Short}", new SplitButton(view.Ticket.Id, view.Visit, t.Id)) }),
                    [TicketButtons.Of(view, Tool.Card)]]));
            return;
        }

        if (along.Find(t => t.Id == id) is not { } chosen || await queries.FindAsync(chosen.Id) is not { } ticket)
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        await joining.SplitAsync(outage, ticket, view.Ticket, view.Viewer);
        talk.Toast(talk.Say.Text("outage.split", ("number", ticket.Number)));
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        await notifier.RefreshAsync(view.Ticket);
    }

    /// <summary>An agency is well again while the others are still being worked on.</summary>
    private async Task WellAsync(Talk talk, WellButton button)
    {
        if (await access.LookAsync(talk, button.Ticket) is not AccessOutcome.Granted(var view)) return;
        if (view.Viewer.Role != Role.Reporter || view.Ticket.RecoveredAt is not null || !view.Ticket.IsOpen
            || await finder.OfTicketAsync(view.Ticket.Id) is null)
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        view.Ticket.TellRecovery(clock.GetUtcNow(), view.Viewer, acts);
        talk.Toast(talk.Say["outage.thanks"]);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        var lead = view.Ticket.LeadId is { } id ? await queries.FindAsync(id) : view.Ticket;
        if (lead is not null) await notifier.RefreshAsync(lead);
    }
}
