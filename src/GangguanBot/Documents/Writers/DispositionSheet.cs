using GangguanBot.Documents.Layout;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Documents.Writers;

/// <summary>
/// Lembar Disposisi (output of steps 2-4): cumulative, a block for each disposition so far, and an empty one for whose turn it is.
/// </summary>
public sealed class DispositionSheet(TicketQueries queries, ReadyInstructions ready, OfficePaper office) : IPaperWriter
{
    private static readonly Move[] Dispositions = [Move.Dispose, Move.Assign], Others = [Move.Return, Move.TakeBack, Move.Decline];

    /// <summary>To be written on.</summary>
    private static readonly string Dots = new('.', 30);

    public PaperKind Kind => PaperKind.DispositionSheet;

    public async Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct)
    {
        if (await queries.FindAsync(order.TicketId!.Value, ct) is not { } ticket || !PaperAccess.Exists(Kind, ticket)) return null;
        var nips = await office.NipsAsync(ticket, ct);
        return new PaperText(say.Text("paper.title", ("paper", say[$"paper.kind.{Kind}"]), ("subject", ticket.Number)),
            OfficePaper.Origin(OfficePaper.Last(ticket, [.. Dispositions, Move.Submit]), ticket.SubmittedAt, say),
        [
            office.Letterhead,
            new Block.Title(say["paper.disposition.title"], ticket.Number),
            new Block.FramedBox([Head(ticket, say), OfficePaper.Facts(ticket, say, named: false) with { Small = true }]),
            new Block.Gap(0.4),
            .. ticket.Journal.Where(e => IsOnIt(ticket, e)).OrderBy(e => e.At).ThenBy(e => e.Id).SelectMany(e => Entry(e, nips, say)),
            .. ticket.Row.Output == Output.DispositionSheet ? Empty(ticket, say) : [],
        ]);
    }

    /// <summary>Dispositions, what undoes them, and what else the holder of such a step passes the ticket on by.</summary>
    private static bool IsOnIt(Ticket ticket, JournalEntry entry) =>
        Dispositions.Contains(entry.Move) || (Others.Contains(entry.Move) && entry.Role is not Role.Technician)
        || (entry.From != entry.To && ticket.Table[entry.From] is { Kind: StepKind.Disposing } row && row.Turn == entry.Role);

    private static Block.Beside Head(Ticket ticket, Phrases say) => new(
    [
        new Block.FactTable(
        [
            (say["paper.disposition.from"], ticket.Letter?.Sender ?? ticket.Agency.Name),
            (say["paper.disposition.letter"], ticket.Letter is { } letter ? letter.Number : say["paper.disposition.no_letter"]),
            (say["paper.disposition.dated"], ticket.Letter is { } dated ? say.Date(dated.Date) : say.PlainDate(ticket.SubmittedAt)),
        ], Small: true),
        new Block.Text(say.Text("paper.disposition.secrecy", ("secrecy", say[$"secrecy.{ticket.Secrecy}"])), Small: true),
        new Block.Ticks([.. Enum.GetValues<Secrecy>().Select(s => (say[$"secrecy.{s}"], ticket.Secrecy == s))], InARow: 3),
    ],
    [
        new Block.FactTable(
        [
            (say["paper.disposition.received"], say.Moment(ticket.SubmittedAt)),
            (say["paper.disposition.agenda"], ticket.Letter is { } agenda ? $"{agenda.AgendaNo}/{agenda.AgendaYear}" : new string('.', 16)),
        ], Small: true),
        new Block.Text(say.Text("paper.disposition.urgency", ("urgency", say[$"urgency.{ticket.Urgency}"])), Small: true),
        new Block.Ticks([.. Enum.GetValues<Urgency>().Select(u => (say[$"urgency.{u}"], ticket.Urgency == u))], InARow: 3),
    ]);

    private IEnumerable<Block> Entry(JournalEntry entry, Dictionary<int, string> nips, Phrases say)
    {
        var actor = TicketText.Actor(entry, say);
        if (!Dispositions.Contains(entry.Move))
        {
            yield return new Block.Text(
                say.Text("paper.disposition.other", ("by", actor), ("what", say[$"done.{entry.Move}"]), ("time", entry.At),
                ("reason", TicketText.Reason(entry, say))), Small: true);
            yield break;
        }

        var ticked = entry.Instructions.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ticked.Length == 0 && entry.Words is null) ticked = [ReadyInstructions.Usual];
        yield return new Block.FramedBox(
        [
            new Block.Text(say.Text("paper.disposition.by", ("post", actor)), Bold: true),
            new Block.Text(say.Moment(entry.At), Small: true),
            new Block.Beside(
            [
                new Block.FactTable(
                [
                    (say["paper.disposition.to"], entry.Receiver ?? "–"),
                    (say["paper.disposition.instruction"], TicketText.Instruction(entry.Instructions, entry.Words, say)),
                    (say["paper.disposition.name"],
                        string.Join('\n', new[] { entry.PersonName, OfficePaper.Nip(entry.PersonId, nips, say) }.Where(s => s.Length > 0))),
                    (say["paper.disposition.initials"], ""),
                ], Small: true),
            ], [Boxes(ticked, say)]),
        ]);
        yield return new Block.Gap(0.4);
    }

    /// <summary>For whoever disposes by hand: the paper goes on where the chat has stopped.</summary>
    private IEnumerable<Block> Empty(Ticket ticket, Phrases say) =>
    [
        new Block.FramedBox(
        [
            new Block.Text(say.Text("paper.disposition.next", ("step", say[$"step.{ticket.Step}"]), ("due", ticket.Visit.DueAt)),
                Bold: true),
            new Block.Beside(
            [
                new Block.FactTable(
                [
                    (say["paper.disposition.to"], Dots), (say["paper.disposition.at"], Dots), (say["paper.disposition.note"], Dots),
                        (say["paper.disposition.name"], Dots),
                    (say["paper.disposition.initials"], ""),
                ], Small: true),
            ], [Boxes([], say)]),
        ]),
    ];

    private Block.Ticks Boxes(string[] ticked, Phrases say) =>
        new([.. ready.Offered.Union(ticked).Select(key => (say[$"instruction.{key}"], ticked.Contains(key)))], InARow: 1);
}
