using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Reporting;

/// <summary>A draft becomes a ticket, or a word added to one that is open.</summary>
public sealed class DraftSending(
    OfficeDirectory office, TicketQueries queries, SopTables sop, TicketWorkflow workflow, AttachmentIntake intake, TicketNotifier notifier,
        SentReports sent)
{
    public async Task SendAsync(Talk talk, ReportDraft draft, Person reporter)
    {
        var kadis = await office.KadisAsync();
        var ticket = new Ticket
        {
            Table = sop.Newest, KadisPostId = kadis.Id, AgencyId = reporter.AgencyId!.Value, Agency = reporter.Agency!,
            ReporterId = reporter.Id, Reporter = reporter, Symptom = draft.Symptom!.Value, Sentence = draft.Sentence!,
            Since = draft.Since ?? draft.BegunAt, SinceWords = draft.SinceWords, Place = draft.Place, SiteId = draft.Site
                ?? reporter.Agency!.OnlySite()?.Id, Reach = draft.Reach, Contact = draft.Contact,
            ServiceStopped = draft.ServiceStopped, Urgency = draft.ServiceStopped ? Urgency.Urgent : Urgency.Normal,
        };
        foreach (var file in draft.Files) await intake.BringAsync(ticket, file, reporter);
        var entry = await workflow.OpenAsync(ticket, draft.BegunAt);

        await sent.RememberAsync(talk, draft, ticket);
        await talk.ForgetAsync(ReportConversation.Dialogue);
        talk.Show(DraftCard.Key, talk.Say.Html("lapor.sent", ("number", ticket.Number), ("due", ticket.Visit.DueAt)));
        await notifier.AnnounceAsync(ticket, entry, Posting.AnewSilently);
    }

    public async Task JoinAsync(Talk talk, ReportDraft draft, Person reporter, int ticketId)
    {
        if (await queries.FindAsync(ticketId) is not { IsOpen: true } ticket || ticket.AgencyId != reporter.AgencyId)
        {
            talk.Refuse(Refusal.NotOpenAnyMore);
            return;
        }
        var by = new Capacity(Role.Reporter, reporter, Seat: null);
        foreach (var file in draft.Files) await intake.AttachAsync(ticket, file, by);
        await sent.RememberAsync(talk, draft, ticket);
        await talk.ForgetAsync(ReportConversation.Dialogue);
        await sent.AddAsync(talk, ticket, draft.Sentence!, reporter);
    }
}
