using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Numbering;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis.Evidence;

/// <summary>The evidence of a ticket: present, missing, and doubtful. Nothing of it holds up the way.</summary>
[PhraseFamily("evidence.without.", "both", "before", "after")]
public sealed class EvidenceSection(BotDb db, IDiagnosis diagnosis) : ICardSection
{
    /// <summary>
    /// Metres from the registered place beyond which it is shown: coordinates of a building and of a phone inside differ.
    /// </summary>
    private const double Far = 300;

    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        var isTechnician = view.Viewer.Role == Role.Technician;
        if (view.Viewer.Role == Role.Reporter || !(cardSlot == CardSlot.Report || (cardSlot == CardSlot.Diagnosis && isTechnician)))
            return Html.Empty;
        var ticket = view.Ticket;
        var proofs = ticket.Attachments.Where(a => ticket.Table[a.Step].TakesEvidence).ToList();
        var replaced = await diagnosis.ReplacementsAsync(view.Ticket, ct);
        if (cardSlot == CardSlot.Diagnosis)
            return replaced.Count > 0 ? Html.Lines(replaced.Select(r => Counted(view, proofs, r))) : Html.Empty;
        return Html.Lines([.. Missing(view, proofs, replaced), .. isTechnician ? [] : await DoubtfulAsync(view, proofs, ct)]);
    }

    private static Html? Counted(TicketView view, List<Attachment> proofs, Replacement part)
    {
        var photos = proofs.Where(a => a.Node == part.Node).ToList();
        return photos.Count == 0 ? null : view.Say.Html("evidence.photos",
            ("action", view.Say[$"finding.action.{part.Action}"]), ("before", photos.Count(a => a.Phase == PartPhase.Before)),
                ("after", photos.Count(a => a.Phase == PartPhase.After)));
    }

    private static IEnumerable<Html?> Missing(TicketView view, List<Attachment> proofs, IReadOnlyList<Replacement> replaced)
    {
        var any = proofs.Exists(a => a.Kind == AttachmentKind.Photo);
        if (!any && replaced.Count == 0) yield return view.Say.Html("report.no_photo");
        foreach (var part in replaced)
        {
            // Photos that came before anything was replaced show how it was, too.
            var (before, after) =
                (proofs.Exists(a => a.Kind == AttachmentKind.Photo
                && (a.Node is null || (a.Node == part.Node && a.Phase == PartPhase.Before))),
                proofs.Exists(a => a.Node == part.Node && a.Phase == PartPhase.After));
            if (before && after) yield return Counted(view, proofs, part);
            else yield return view.Say.Html($"evidence.without.{(before ? "after" : after ? "before" : "both")}",
                ("action", view.Say[$"finding.action.{part.Action}"]));
        }
    }

    private async Task<IEnumerable<Html?>> DoubtfulAsync(TicketView view, List<Attachment> proofs, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var seen = proofs.FindAll(a => a.IsDuplicate || a.EarlierId is not null);
        var ids = seen.Select(a => a.EarlierId).OfType<int>().ToList();
        Dictionary<int, string> earlier = ids.Count == 0 ? [] : await (from a in db.Set<Attachment>().AsNoTracking()
                                                                       join t in db.Set<Ticket>() on a.TicketId equals t.Id
                                                                       where ids.Contains(a.Id)
                                                                       select new { a.Id, a.At, Ticket = t })
            .ToDictionaryAsync(a => a.Id, a => say.Text("evidence.earlier", ("number", a.Ticket.Number), ("time", a.At)), ct);
        Html? Flag(string phrase, IEnumerable<Attachment> photos)
        {
            var which = photos.Select(a => a.EarlierId is { } id ? earlier.GetValueOrDefault(id) : null).OfType<string>().Distinct()
                .ToList();
            return which.Count == 0 ? null : say.Html(phrase, ("earlier", string.Join("; ", which)));
        }

        var distance = proofs.Max(a => a.DistanceMetres);
        var own = new TicketNumber(ticket.Year, ticket.Serial);
        var others = proofs.SelectMany(a => TicketNumber.In(a.Caption ?? "")).Where(n => n != own).Distinct().ToList();
        return
        [
            Flag("evidence.same", seen.Where(a => a.IsDuplicate))
                ?? (seen.Exists(a => a.IsDuplicate) ? say.Html("report.duplicate_photo") : null),
            Flag("evidence.similar", seen.Where(a => !a.IsDuplicate)),
            distance > Far ? say.Html("evidence.far", ("distance", Written(say, distance.Value))) : null,
            others.Count > 0 ? say.Html("evidence.other_number", ("numbers", string.Join(", ", others))) : null,
            proofs.Exists(a => a.Kind == AttachmentKind.Photo) && view.Viewer.Role == Role.Kasi
                ? say.Html("evidence.look", ("number", ticket.Number)) : null,
        ];
    }

    private static string Written(Phrases say, double metres) => metres < 1000
        ? say.Text("evidence.metres", ("count", (int)metres))
            : say.Text("evidence.kilometres", ("count", Math.Round((decimal)metres / 1000, 1)));
}
