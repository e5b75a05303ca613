using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Reporting;

/// <summary>The ticket of a letter, and its first journal entry.</summary>
public sealed record RegisteredLetter(Ticket Ticket, JournalEntry Entry);

/// <summary>Makes a ticket of a letter, with the next agenda number of the year.</summary>
public sealed class LetterRegistration(BotDb db, OfficeDirectory office, SopTables sop, TicketWorkflow workflow, AttachmentIntake intake)
{
    /// <summary>
    /// The ticket belongs to the agency's own reporter, who is told of it; where the agency has none, to the front desk itself.
    /// Two letters at once would take one number: the unique index refuses the second, and the update is run again.
    /// </summary>
    public async Task<RegisteredLetter> RegisterAsync(
        LetterDraft draft, Agency agency, Person by, CancellationToken ct = default)
    {
        var year = office.Clock.Year;
        var last = await db.Set<Letter>().Where(l => l.AgendaYear == year).MaxAsync(l => (int?)l.AgendaNo, ct) ?? 0;
        var reporter = await office.ReportersOfAsync(agency.Id, ct) is [var first, ..] ? first : by;
        var ticket = new Ticket
        {
            Table = sop.Newest, KadisPostId = (await office.KadisAsync(ct)).Id, AgencyId = agency.Id, Agency = agency,
            ReporterId = reporter.Id, Reporter = reporter, SiteId = agency.OnlySite()?.Id, Symptom = draft.Symptom!.Value,
            Sentence = draft.Subject!, Since = draft.BegunAt,
            Letter = new Letter
            {
                AgendaYear = year, AgendaNo = last + 1, Number = draft.Number!, Date = draft.Date!.Value, Sender = draft.Sender
                    ?? agency.Name,
                Subject = draft.Subject!, RegisteredById = by.Id, RegisteredAt = office.Now,
            },
        };
        foreach (var scan in draft.Scans) await intake.BringAsync(ticket, scan with { Kind = AttachmentKind.Letter }, by, ct);
        return new(ticket, await workflow.OpenAsync(ticket, draft.BegunAt, by, ct));
    }

    /// <summary>The newest entries of the agenda.</summary>
    public Task<List<Letter>> LatestAsync(int count, CancellationToken ct = default) =>
        db.Set<Letter>().OrderByDescending(l => l.AgendaYear).ThenByDescending(l => l.AgendaNo).Take(count).ToListAsync(ct);
}
