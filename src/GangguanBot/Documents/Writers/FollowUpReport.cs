using GangguanBot.Documents.Layout;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.ReportingUp;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Documents.Writers;

/// <summary>
/// Laporan Tindak Lanjut (output of steps 7-9): on what grounds, what was done and found, what came of it, in what time, with its photos.
/// </summary>
[PhraseFamily("paper.report.", Move.Accept, Move.Arrive)]
public sealed class FollowUpReport(
    TicketQueries queries, IDiagnosis diagnosis, CardSections parts, FollowUp followUp, Deadlines deadlines, PhotoPages photos,
    OfficePaper office) : IPaperWriter
{
    /// <summary>The parts only tell what was; no move is made from here.</summary>
    private static readonly GateFacts Known = new(Opened: true, Accepted: true, DiagnosisComplete: true, MayReopen: false);

    public PaperKind Kind => PaperKind.FollowUpReport;

    public async Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct)
    {
        if (await queries.FindAsync(order.TicketId!.Value, ct) is not { } ticket || !PaperAccess.Exists(Kind, ticket)) return null;
        var reports = Reports(ticket);
        return new PaperText(say.Text("paper.title", ("paper", say[$"paper.kind.{Kind}"]), ("subject", ticket.Number)),
            OfficePaper.Origin(reports.LastOrDefault() ?? OfficePaper.Last(ticket, Move.Conclude), ticket.SubmittedAt, say),
        [
            office.Letterhead,
            new Block.Title(say["paper.report.title"],
                say.Text("paper.report.below", ("number", ticket.Number), ("agency", ticket.Agency.Name))),
            new Block.Heading(say["paper.report.introduction"]),
            OfficePaper.Facts(ticket, say, indented: true),
            new Block.Text(say["paper.report.grounds"], Bold: true),
            new Block.ItemList([.. Grounds(ticket, say)], Numbered: true),
            new Block.Heading(say["paper.report.work"]),
            .. await WorkAsync(ticket, say, ct),
            new Block.Heading(say["paper.report.result"]),
            Result(ticket, say),
            new Block.Heading(say["paper.report.conclusion"]),
            new Block.Text(Conclusion(ticket, say)),
            .. Advice(reports, say),
            new Block.Heading(say["paper.report.times"]),
            Times(ticket, say),
            .. ticket.ClosedAt is { } closed
                ? [new Block.Text(say.Text("report.total", ("total", deadlines.Worked(ticket.SubmittedAt, closed)),
                ("elapsed", closed - ticket.SubmittedAt)), Small: true)] : Array.Empty<Block>(),
            .. Hands(ticket, reports, await office.NipsAsync(ticket, ct), say),
            .. await photos.OfAsync(ticket, say, ct),
        ]);
    }

    /// <summary>Journal entries of the reports upwards, since the diagnosis was last concluded.</summary>
    private static List<JournalEntry> Reports(Ticket ticket)
    {
        var since = ticket.Journal.Where(e => e.Move == Move.Conclude).Select(e => e.At).DefaultIfEmpty().Max();
        return [.. ticket.Journal.Where(e => e.Move == Move.Report && e.At >= since).OrderBy(e => e.At).ThenBy(e => e.Id)];
    }

    private static IEnumerable<string> Grounds(Ticket ticket, Phrases say)
    {
        yield return ticket.Letter is { } letter
            ? say.Text("paper.report.by_letter", ("sender", letter.Sender), ("number", letter.Number), ("date", letter.Date),
                ("agenda", $"{letter.AgendaNo}/{letter.AgendaYear}"))
            : say.Text(ticket.Attachments.Any(a => a.Kind == AttachmentKind.Letter)
                ? "paper.report.by_chat_letter" : "paper.report.by_chat", ("agency", ticket.Agency.Name), ("time", ticket.SubmittedAt));
        foreach (var entry in ticket.Journal.Where(e => e.Move is Move.Dispose or Move.Assign).OrderBy(e => e.At).ThenBy(e => e.Id))
            yield return say.Text("paper.report.by_disposition", ("by", TicketText.Actor(entry, say)), ("to", entry.Receiver),
                ("time", entry.At), ("instruction", TicketText.Instruction(entry.Instructions, entry.Words, say)));
    }

    private async Task<IEnumerable<Block>> WorkAsync(Ticket ticket, Phrases say, CancellationToken ct)
    {
        // The work on a mass outage is on the ticket that leads.
        var lead = ticket.Journal.LastOrDefault(e => e.Move == Move.Conclude)?.LedBy is { } id ? await queries.FindAsync(id, ct) : null;
        var worked = lead ?? ticket;
        var moments = ticket.Journal.Where(e => e is { Role: Role.Technician, Move: Move.Accept or Move.Arrive }).OrderBy(e => e.At)
            .Select(e => (say[$"paper.report.{e.Move}"], say.Moment(e.At)));
        var trail = await diagnosis.TrailAsync(worked, say, ct);
        var more = (await parts.WriteAsync(new TicketView(worked, new Capacity(Role.Kabid, ticket.Reporter, Seat: null), Known, say),
            CardSlot.Paper, ct)).Plain();
        return
        [
            new Block.FactTable([
                (say["paper.report.crew"], string.Join(", ", ticket.Crew.OrderByDescending(m => m.IsLead).Select(m => m.Person.Name))),
                .. moments], Indented: true),
            .. lead is null ? Array.Empty<Block>() : [new Block.Text(say.Text("paper.report.with_lead", ("number", lead.Number)))],
            new Block.Grid([(say["paper.report.time"], 22), (say["paper.report.question"], 34), (say["paper.report.answer"], 44)],
                [.. trail.Select(l =>
                    (IReadOnlyList<string>)[say.Text("paper.report.when", ("date", say.PlainDate(l.At)), ("hour", say.BareHour(l.At))),
                    l.Question.TrimEnd(':'), l.Answer])]),
            new Block.Gap(0.4),
            new Block.ItemList([.. more.Split('\n', StringSplitOptions.RemoveEmptyEntries)]),
        ];
    }

    private static Block.FactTable Result(Ticket ticket, Phrases say)
    {
        var finding = ticket.Finding!;
        return new Block.FactTable(
        [
            (say["paper.report.cause"], say[$"finding.cause.{finding.Cause}"]),
            (say["paper.report.action"], say[$"finding.action.{finding.Action}"]),
            (say["paper.report.outcome"], say[$"finding.result.{finding.Result}"]),
            .. finding.Detail is { } detail ? new[] { (say["paper.report.detail"], detail) } : [],
            .. ticket.RecoveredAt is { } well ? new[] { (say["paper.report.recovered"], say.Moment(well)) } : [],
            .. ticket.Confirmation is Confirmation.None or Confirmation.Asked
                ? [] : new[] { (say["paper.report.agency_says"], Html.Escape(say[$"confirmation.{ticket.Confirmation}"]).Plain()) },
        ], Indented: true);
    }

    private static string Conclusion(Ticket ticket, Phrases say) => say.Text("paper.report.concluded", ("agency", ticket.Agency.Name),
        ("cause", say[$"finding.cause.{ticket.Finding!.Cause}"]), ("action", say[$"finding.action.{ticket.Finding.Action}"]),
            ("result", say[$"finding.result.{ticket.Finding.Result}"]));

    /// <summary>Notes of those below, on the way up.</summary>
    private static IEnumerable<Block> Advice(List<JournalEntry> reports, Phrases say) => reports.Exists(e => e.Words is { Length: > 0 })
        ? [new Block.Text(say["paper.report.advice"], Bold: true),
            new Block.ItemList([.. reports.Where(e => e.Words is { Length: > 0 })
            .Select(e => say.Text("report.note", ("by", TicketText.Actor(e, say)), ("note", e.Words)))])] : [];

    private Block.Grid Times(Ticket ticket, Phrases say) => new(
        [(say["paper.report.no"], 6), (say["paper.report.step"], 44), (say["paper.report.limit"], 14), (say["paper.report.used"], 20),
            (say["paper.report.kept"], 16)],
        [.. followUp.Times(ticket)
            .Select(t => (IReadOnlyList<string>)[$"{t.Row.No}", say[$"step.{t.Row.Step}"], TicketText.Limit(t.Limit, say),
            say.Duration(t.Used), say[t.IsLate ? "paper.report.late" : "paper.report.on_time"]])]);

    /// <summary>Technician and Kasi side by side, the Kabid below: with room for a pen, for whoever wants one.</summary>
    private static IEnumerable<Block> Hands(Ticket ticket, List<JournalEntry> reports, Dictionary<int, string> nips, Phrases say)
    {
        var hands = reports.GroupBy(e => e.Role).Select(g => g.Last()).Select(e => new Signature(
            say.Text("paper.report.hand", ("title", Title(e, say)), ("time", e.At)), e.PersonName, OfficePaper.Nip(e.PersonId, nips, say)))
                .ToList();
        if (hands.Count == 0)
            hands.Add(new Signature(say[$"role.{Role.Technician}"], ticket.Crew.FirstOrDefault(m => m.IsLead)?.Person.Name ?? "", ""));
        return hands.Chunk(2).Select(pair => new Block.Signatures(pair));
    }

    private static string Title(JournalEntry entry, Phrases say) => (entry.PostTitle, entry.Mode) switch
    {
        (null, _) => say[$"role.{entry.Role}"],
        (var title, HoldingMode.Definitif or null) => title,
        var (title, mode) => $"{say[$"mode.{mode}"]} {title}",
    };
}
