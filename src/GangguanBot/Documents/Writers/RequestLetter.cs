using GangguanBot.Documents.Layout;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Documents.Writers;

/// <summary>
/// Surat Permohonan (output of step 1): the agency's letter to the Kepala Dinas, ready to print. Number, stamp and signature are the
/// agency's own to give.
/// </summary>
public sealed class RequestLetter(TicketQueries queries, OfficeDirectory staff, OfficePaper office) : IPaperWriter
{
    public PaperKind Kind => PaperKind.RequestLetter;

    public async Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct)
    {
        if (await queries.FindAsync(order.TicketId!.Value, ct) is not { } ticket || !PaperAccess.Exists(Kind, ticket)) return null;
        var head = await staff.PostAsync(ticket.KadisPostId, ct);
        var files = Attachment.Pieces(ticket.Attachments.Where(a =>
            ticket.Table[a.Step].Kind == StepKind.Reporting && a.Kind is AttachmentKind.Photo or AttachmentKind.Document));
        var submitted = OfficePaper.Last(ticket, Move.Submit);
        return new PaperText(say.Text("paper.title", ("paper", say[$"paper.kind.{Kind}"]), ("subject", ticket.Number)),
            OfficePaper.Origin(submitted, ticket.SubmittedAt, say),
        [
            office.LetterheadOf(ticket.Agency, ticket.Site),
            new Block.Text(say.Text("paper.dated", ("city", office.City), ("date", say.PlainDate(ticket.SubmittedAt))), Align.Right),
            new Block.Beside(
            [
                new Block.FactTable(
                [
                    (say["paper.letter_head.number"], new string('.', 24)),
                    (say["paper.letter_head.nature"], say[$"urgency.{ticket.Urgency}"]),
                    (say["paper.letter_head.enclosed"], files == 0 ? "–" : say.Text("paper.letter_head.pieces", ("count", files))),
                    (say["paper.letter_head.matter"], say["paper.request.matter"]),
                ]),
            ], [new Block.Text(say.Text("paper.request.to", ("post", head.Title), ("city", office.City)))]),
            new Block.Gap(),
            new Block.Text(say["paper.request.opening"]),
            new Block.Gap(0.4),
            OfficePaper.Facts(ticket, say, indented: true),
            new Block.Gap(0.4),
            new Block.Text(say["paper.request.asking"]),
            new Block.Text(say["paper.request.closing"]),
            new Block.Signatures(
                [new Signature(say.Text("paper.request.signer", ("agency", ticket.Agency.Name)), "",
                say.Text("paper.nip", ("nip", new string('.', 34))))]),
        ]);
    }
}
